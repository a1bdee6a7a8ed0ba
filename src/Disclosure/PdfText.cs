using System.ComponentModel;
using System.Diagnostics;

namespace Site.Disclosure;

/// <summary>The words in PDF files, their metadata among them, through poppler's <c>pdftotext</c> and <c>pdfinfo</c>.</summary>
internal static class PdfText
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The text of a PDF; null where poppler is not installed or cannot read it.</summary>
    public static string? Of(string path) =>
        Output("pdftotext", "-q", "-enc", "UTF-8", path, "-") is { } text && Output("pdfinfo", "-enc", "UTF-8", path) is { } information ? $"{text}\n{information}" : null;

    private static string? Output(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
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
