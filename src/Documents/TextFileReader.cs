using Site.Documents.Content;

namespace Site.Documents;

/// <summary>Reads text files: Markdown, YAML, CSV and all formats without a reader of their own.</summary>
internal static class TextFileReader
{
    /// <summary>
    /// The text, with <c>\n</c> as line breaks. A file with a NUL character is read too, but has a finding.
    /// </summary>
    public static DocumentText Read(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes));
        var text = reader.ReadToEnd();
        text = text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
        return new DocumentText
        {
            Pieces = [new TextPiece(text)],
            Findings = text.Contains('\0') ? [DocumentFinding.UnknownFormat] : [],
            IsPlainText = true,
        };
    }
}
