using System.Diagnostics.CodeAnalysis;

namespace Site.Documents.Content;

/// <summary>
/// Limits how much is read from one file and its embedded files, as protection against decompression bombs. Counts
/// bytes and characters, not time, so that slow and fast machines read the same documents.
/// </summary>
/// <param name="readEmbedded">Reads an embedded file by its extension, with the same budget.</param>
internal sealed class ReadingBudget(Func<string, byte[], ReadingBudget, DocumentText> readEmbedded)
{
    /// <summary>Decompressed bytes. A spreadsheet with a million filled cells has about 50 MB.</summary>
    private const long MaxBytes = 200_000_000;

    /// <summary>Characters of text in all pieces.</summary>
    private const long MaxCharacters = 20_000_000;

    private const int MaxNesting = 3;

    private long bytes, characters;
    private int depth;

    /// <summary>True once the budget has been exceeded. For callers of libraries that swallow exceptions.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>The number of decompressed bytes that may still be read.</summary>
    public long BytesLeft => MaxBytes - bytes;

    /// <exception cref="BudgetExceededException">The budget is exceeded.</exception>
    public void CountBytes(long count) => ThrowUnless((bytes += count) <= MaxBytes);

    /// <exception cref="BudgetExceededException">The budget is exceeded.</exception>
    public void CountCharacters(long count) => ThrowUnless((characters += count) <= MaxCharacters);

    /// <summary>Reads an embedded file. If it exceeds the budget, that is a finding.</summary>
    /// <exception cref="BudgetExceededException">Files are nested too deeply.</exception>
    public DocumentText ReadEmbedded(string extension, byte[] content)
    {
        ThrowUnless(depth < MaxNesting);
        depth++;
        try
        {
            return readEmbedded(extension, content, this);
        }
        finally
        {
            depth--;
        }
    }

    /// <summary>Marks the budget as exceeded and throws.</summary>
    [DoesNotReturn]
    public void ThrowExceeded()
    {
        IsExceeded = true;
        throw new BudgetExceededException();
    }

    private void ThrowUnless(bool isWithin)
    {
        if (!isWithin)
        {
            ThrowExceeded();
        }
    }
}

/// <summary>A document exceeds the reading budget.</summary>
internal sealed class BudgetExceededException : Exception;

/// <summary>A stream that counts what is read from it against a budget.</summary>
/// <param name="inner">The stream to read from; disposed with this one.</param>
/// <param name="budget">The budget to count against.</param>
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
        budget.CountBytes(count);
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
