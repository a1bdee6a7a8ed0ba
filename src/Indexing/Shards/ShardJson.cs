using Site.Indexing.Scoring;

namespace Site.Indexing.Shards;

/// <summary>
/// Writes shards, which are read by theme/Search/index/shard.ts. Values of the same kind are stored together, which
/// compresses better. Reusable, but not thread-safe.
/// </summary>
internal sealed class ShardJson(InvertedIndex index)
{
    private readonly TermListEncoder terms = new();
    private readonly PostingsEncoder postings = new();

    /// <summary>
    /// Returns <c>[terms, counts, documents, weights]</c>, encoded by <see cref="TermListEncoder"/> and
    /// <see cref="PostingsEncoder"/>.
    /// </summary>
    /// <param name="entries">In ordinal order.</param>
    public byte[] Write(ReadOnlySpan<ShardEntry> entries)
    {
        terms.Clear();
        postings.Clear();
        foreach (var entry in entries)
        {
            terms.Add(entry.Term);
            if (entry.PrefixPostings is { } encoded)
            {
                postings.Add(encoded);
            }
            else
            {
                AddPostings(entry.Number);
            }
        }

        return IndexJson.SerializeStrings(
            terms.Text, postings.Counts.Text, postings.Documents.Text, postings.Weights.Text);
    }

    private void AddPostings(int term)
    {
        var fields = 0;
        for (var field = 0; field < index.Fields.Length; field++)
        {
            fields |= index.GetPostings(term, field).IsEmpty ? 0 : 1 << field;
        }

        postings.AddEntry(fields);
        for (var field = 0; field < index.Fields.Length; field++)
        {
            if (index.GetPostings(term, field) is { IsEmpty: false } found)
            {
                postings.AddField(found);
            }
        }
    }
}
