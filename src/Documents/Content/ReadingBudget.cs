using System.Diagnostics.CodeAnalysis;

namespace Site.Documents.Content;

/// <summary>
/// How much one file may unpack to, files inside it included: a small file can unpack to one without end. Counted, not
/// timed, so that a slow machine reads the same documents as a fast one.
/// </summary>
/// <param name="readInner">Reads a file inside another by the ending of its name, with the same budget.</param>
internal sealed class ReadingBudget(Func<string, byte[], ReadingBudget, DocumentText> readInner)
{
    /// <summary>
    /// More than any document somebody wrote: a spreadsheet of a million filled cells unpacks to about 50 MB.
    /// </summary>
    private const long MostBytes = 200_000_000;

    /// <summary>Letters of text, over all pieces.</summary>
    private const long MostLetters = 20_000_000;

    private const int DeepestNesting = 3;

    private long bytes, letters;
    private int depth;

    /// <summary>Whether the budget was ever exceeded: libraries swallow exceptions.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>Bytes that may still be unpacked.</summary>
    public long BytesLeft => MostBytes - bytes;

    /// <exception cref="BudgetExceededException">More than the budget was unpacked.</exception>
    public void TakeBytes(long count) => Hold((bytes += count) <= MostBytes);

    /// <exception cref="BudgetExceededException">More than the budget was read.</exception>
    public void TakeLetters(long count) => Hold((letters += count) <= MostLetters);

    /// <summary>Reads a file inside another.</summary>
    /// <exception cref="BudgetExceededException">Files lie too deep inside one another.</exception>
    public DocumentText ReadInner(string ending, byte[] content)
    {
        Hold(++depth <= DeepestNesting);
        var text = readInner(ending, content, this);
        depth--;
        return text;
    }

    /// <summary>Stops the reading: what comes next would be more than the budget.</summary>
    /// <exception cref="BudgetExceededException">Always.</exception>
    [DoesNotReturn]
    public void Exceed()
    {
        IsExceeded = true;
        throw new BudgetExceededException();
    }

    private void Hold(bool isWithin)
    {
        if (!isWithin)
        {
            Exceed();
        }
    }
}

/// <summary>A document unpacks to more than anybody writes.</summary>
internal sealed class BudgetExceededException : Exception;

/// <summary>A stream that counts what is read from it against a budget.</summary>
/// <param name="inner">What to read from; closed with this.</param>
/// <param name="budget">What is counted against.</param>
internal sealed class BudgetedStream(Stream inner, ReadingBudget budget) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        budget.TakeBytes(count);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
