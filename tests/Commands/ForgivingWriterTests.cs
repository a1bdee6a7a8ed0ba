using System.Text;
using Site.Commands;

namespace Site.Tests.Commands;

public class ForgivingWriterTests
{
    [Fact]
    public void EverythingIsWritten()
    {
        using var inner = new StringWriter { NewLine = "\n" };
        using var writer = new ForgivingWriter(inner);

        writer.Write('a');
        writer.Write("b");
        writer.Write(['x', 'c', 'x'], 1, 1);
        writer.WriteLine("d");

        Assert.Equal("abcd\n", inner.ToString());
    }

    [Fact]
    public void AClosedPipeAndAFullDiskAreIgnored()
    {
        using var writer = new ForgivingWriter(new FailingWriter(new IOException("Broken pipe")));

        writer.WriteLine("a");
        writer.Write('b');
        writer.Flush();
    }

    [Fact]
    public void OtherExceptionsAreThrown()
    {
        var writer = new ForgivingWriter(new FailingWriter(new InvalidOperationException()));

        Assert.Throws<InvalidOperationException>(() => writer.WriteLine("a"));
    }

    private sealed class FailingWriter(Exception fault) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw fault;

        public override void Flush() => throw fault;
    }
}
