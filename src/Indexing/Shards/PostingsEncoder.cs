using Site.Indexing.Scoring;

namespace Site.Indexing.Shards;

/// <summary>The texts of a <see cref="PostingsEncoder"/>.</summary>
internal sealed record EncodedPostings(string Counts, string Documents, string Weights);

/// <summary>Encodes the postings of the entries of a shard.</summary>
internal sealed class PostingsEncoder
{
    /// <summary>
    /// For each entry a bit set of the fields that have postings, then the number of postings in each of them.
    /// </summary>
    public NumberEncoder Counts { get; } = new();

    /// <summary>For each field of an entry the first document, then the gaps between documents, minus one.</summary>
    public NumberEncoder Documents { get; } = new();

    /// <summary>For each field of an entry the lowest weight, then each weight minus the lowest.</summary>
    public NumberEncoder Weights { get; } = new();

    /// <summary>Copies the postings added since the last <see cref="Clear"/>.</summary>
    public EncodedPostings ToEncoded() =>
        new(Counts.Text.ToString(), Documents.Text.ToString(), Weights.Text.ToString());

    public void Clear()
    {
        Counts.Clear();
        Documents.Clear();
        Weights.Clear();
    }

    /// <summary>Begins an entry. Then call <see cref="AddField"/> for each of these fields, in order.</summary>
    /// <param name="fields">A bit set of the fields that have postings.</param>
    public void AddEntry(int fields) => Counts.Add(fields);

    /// <summary>Adds the postings of the entry's next field.</summary>
    /// <param name="postings">Sorted by document; not empty.</param>
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
    public void Add(EncodedPostings entry)
    {
        Counts.AddRaw(entry.Counts);
        Documents.AddRaw(entry.Documents);
        Weights.AddRaw(entry.Weights);
    }
}
