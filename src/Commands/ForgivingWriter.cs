using System.Text;

namespace Site.Commands;

/// <summary>
/// Ignores errors of the underlying writer, such as a closed pipe or a full disk. Whether a build succeeds must not
/// depend on whether its messages can be written.
/// </summary>
internal sealed class ForgivingWriter(TextWriter inner) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    public override void Flush() => Try(inner.Flush);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception ignored) when (ignored is IOException or UnauthorizedAccessException)
        {
            // The exit code still reports the result.
        }
    }
}
