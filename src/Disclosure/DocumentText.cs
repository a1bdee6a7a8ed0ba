using System.ComponentModel;
using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;

namespace Site.Disclosure;

/// <summary>The words in documents that are not plain text, their metadata among them.</summary>
internal static class DocumentText
{
    private static readonly TimeSpan PdfPatience = TimeSpan.FromSeconds(20);

    /// <summary>The text of a Word document with headers, footers, comments and properties; null where it cannot be read.</summary>
    public static string? OfWord(string path)
    {
        try
        {
            using var document = WordprocessingDocument.Open(path, isEditable: false);
            var parts = document.Parts.Concat(document.MainDocumentPart?.Parts ?? []).Select(part => part.OpenXmlPart.RootElement?.InnerText ?? "");
            var properties = document.PackageProperties;
            return string.Join('\n', [.. parts, properties.Title, properties.Subject, properties.Creator, properties.LastModifiedBy, properties.Keywords, properties.Description]);
        }
        catch (Exception unreadable) when (unreadable is OpenXmlPackageException or IOException or InvalidDataException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The text and metadata of a PDF, through poppler's <c>pdftotext</c> and <c>pdfinfo</c>; null where they are not installed or cannot read it.</summary>
    public static string? OfPdf(string path) =>
        Output("pdftotext", "-q", "-enc", "UTF-8", path, "-") is { } text && Output("pdfinfo", "-enc", "UTF-8", path) is { } information ? $"{text}\n{information}" : null;

    private static string? Output(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(PdfPatience))
            {
                process.Kill();
                return null;
            }

            return process.ExitCode == 0 ? output.GetAwaiter().GetResult() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
