namespace Site.Indexing.Shards;

/// <summary>Writes shards, one after the other; theme/Search/index/shard.ts reads them. What is alike stands together, which brotli rewards.</summary>
/// <param name="index">Whose terms they are.</param>
internal sealed class ShardJson(InvertedIndex index)
{
    private readonly TermList terms = new();
    private readonly PostingsText postings = new();
    private readonly ContentStore store = new();

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
            if (entry.List is { } list)
            {
                postings.Add(list);
            }
            else
            {
                AddPostings(entry.Number);
            }
        }

        return NumberText.Json(store, terms.Text, postings.Counts, postings.Documents, postings.Weights);
    }

    private void AddPostings(int term)
    {
        var fields = 0;
        for (var field = 0; field < index.Fields.Length; field++)
        {
            fields |= index.PostingsOf(term, field).IsEmpty ? 0 : 1 << field;
        }

        postings.AddEntry(fields);
        for (var field = 0; field < index.Fields.Length; field++)
        {
            if (index.PostingsOf(term, field) is { IsEmpty: false } found)
            {
                postings.AddField(found);
            }
        }
    }
}
