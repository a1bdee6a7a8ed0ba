using System.Runtime.CompilerServices;

namespace Site.Indexing.Shards;

/// <summary>The postings of an entry, kept as they are written; see <see cref="PostingsText"/>.</summary>
internal sealed record WrittenPostings(ReadOnlyMemory<byte> Counts, ReadOnlyMemory<byte> Documents, ReadOnlyMemory<byte> Weights);

/// <summary>The postings of some entries, as a shard has them.</summary>
internal sealed class PostingsText
{
    /// <summary>For each entry which fields have it (a bit each), then how many documents in each of those.</summary>
    public NumberText Counts { get; } = new();

    /// <summary>For each field of an entry the first document, then the gaps minus one.</summary>
    public NumberText Documents { get; } = new();

    /// <summary>For each field of an entry the lowest weight, then what each document's has above it.</summary>
    public NumberText Weights { get; } = new();

    /// <summary>What was added since it was begun.</summary>
    /// <param name="store">Where it is kept.</param>
    public WrittenPostings Keep(ContentStore store) => new(store.Keep(Counts.Text.Span), store.Keep(Documents.Text.Span), store.Keep(Weights.Text.Span));

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        Counts.Clear();
        Documents.Clear();
        Weights.Clear();
    }

    /// <summary>Adds an entry, field by field: <see cref="AddField"/> comes after it for each field that has it.</summary>
    /// <param name="fields">Those fields, a bit each.</param>
    public void AddEntry(int fields) => Counts.Add(fields);

    /// <summary>Adds the next field's postings.</summary>
    /// <param name="postings">By document; not empty.</param>
    public void AddField(ReadOnlySpan<Posting> postings)
    {
        Counts.Add(postings.Length);
        AddDocuments(postings);
        AddWeights(postings);
    }

    /// <summary>Adds entries that are written already.</summary>
    public void Add(WrittenPostings entries)
    {
        Counts.AddRaw(entries.Counts.Span);
        Documents.AddRaw(entries.Documents.Span);
        Weights.AddRaw(entries.Weights.Span);
    }

    [MethodImpl(LongLoop.Compiled)]
    private void AddDocuments(ReadOnlySpan<Posting> postings)
    {
        var room = Documents.RoomFor(postings.Length);
        var (next, written) = (0, 0);
        foreach (var posting in postings)
        {
            written += NumberText.Write(posting.Document - next, room[written..]);
            next = posting.Document + 1;
        }

        Documents.Advance(written);
    }

    [MethodImpl(LongLoop.Compiled)]
    private void AddWeights(ReadOnlySpan<Posting> postings)
    {
        var lowest = int.MaxValue;
        foreach (var posting in postings)
        {
            lowest = Math.Min(lowest, posting.Thousandths);
        }

        Weights.Add(lowest);
        var room = Weights.RoomFor(postings.Length);
        var written = 0;
        foreach (var posting in postings)
        {
            written += NumberText.Write(posting.Thousandths - lowest, room[written..]);
        }

        Weights.Advance(written);
    }
}
