using Site.Indexing.Scoring;

namespace Site.Indexing.Shards;

/// <summary>The encoded postings of an entry.</summary>
internal sealed record WrittenPostings(string Counts, string Documents, string Weights);

/// <summary>Encodes the postings of the entries of a shard.</summary>
internal sealed class PostingsText
{
    /// <summary>
    /// For each entry a bit set of its fields with postings, then the number of postings in each of those.
    /// </summary>
    public NumberText Counts { get; } = new();

    /// <summary>For each field of an entry the first document, then the gaps minus one.</summary>
    public NumberText Documents { get; } = new();

    /// <summary>For each field of an entry the lowest weight, then each document's weight minus that.</summary>
    public NumberText Weights { get; } = new();

    /// <summary>A copy of what was written since the last <see cref="Clear"/>.</summary>
    public WrittenPostings ToWritten() =>
        new(Counts.Text.ToString(), Documents.Text.ToString(), Weights.Text.ToString());

    public void Clear()
    {
        Counts.Clear();
        Documents.Clear();
        Weights.Clear();
    }

    /// <summary>Begins an entry; <see cref="AddField"/> is called for each of its fields, in order.</summary>
    /// <param name="fields">The fields that have postings, a bit each.</param>
    public void AddEntry(int fields) => Counts.Add(fields);

    /// <summary>Adds the postings of the entry's next field.</summary>
    /// <param name="postings">By document; not empty.</param>
    public void AddField(ReadOnlySpan<Posting> postings)
    {
        var (next, lowest) = (0, int.MaxValue);
        foreach (var posting in postings)
        {
            Documents.Add(posting.Document - next);
            next = posting.Document + 1;
            lowest = Math.Min(lowest, posting.MilliWeight);
        }

        Counts.Add(postings.Length);
        Weights.Add(lowest);
        foreach (var posting in postings)
        {
            Weights.Add(posting.MilliWeight - lowest);
        }
    }

    /// <summary>Adds an entry that is already encoded.</summary>
    public void Add(WrittenPostings entry)
    {
        Counts.AddRaw(entry.Counts);
        Documents.AddRaw(entry.Documents);
        Weights.AddRaw(entry.Weights);
    }
}
