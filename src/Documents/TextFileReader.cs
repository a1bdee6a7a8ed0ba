using Site.Documents.Content;

namespace Site.Documents;

/// <summary>Text files: Markdown, YAML, CSV, and anything else that no other reader takes.</summary>
internal static class TextFileReader
{
    /// <summary>
    /// The text with its line ends as <c>\n</c>; a file with a zero character is not text, and is read as far as it
    /// goes.
    /// </summary>
    public static DocumentText Read(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes));
        var text = reader.ReadToEnd();
        text = text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
        return new DocumentText
        {
            Pieces = [new TextPiece(text)],
            Findings = text.Contains('\0') ? [DocumentFinding.UnknownKind] : [],
            IsPlainText = true,
        };
    }
}
