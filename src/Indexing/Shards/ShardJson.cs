namespace Site.Indexing.Shards;

/// <summary>Writes shards, one after the other; theme/Search/shard.ts reads them. What is alike stands together, which brotli rewards.</summary>
internal sealed class ShardJson
{
    private readonly TermList terms = new();
    private readonly PostingsText postings = new();

    /// <summary>
    /// <c>[terms, counts, documents, weights]</c>, each a string. Terms: for each how many characters it shares with the
    /// one before, the others, a space. The others are those of <see cref="PostingsText"/>.
    /// </summary>
    /// <param name="entries">In ordinal order.</param>
    public ReadOnlyMemory<byte> Of(ReadOnlySpan<Entry> entries)
    {
        terms.Clear();
        postings.Clear();
        foreach (var entry in entries)
        {
            terms.Add(entry.Term);
            entry.WriteTo(postings);
        }

        return NumberText.Json(terms.Text, postings.Counts, postings.Documents, postings.Weights);
    }
}
