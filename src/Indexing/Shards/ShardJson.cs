using Site.Indexing.Scoring;

namespace Site.Indexing.Shards;

/// <summary>
/// Writes shards, which are read by theme/Search/index/shard.ts. Stores values of the same kind together, which
/// compresses better. Reusable, but not thread-safe.
/// </summary>
/// <param name="index">The index of the terms.</param>
internal sealed class ShardJson(InvertedIndex index)
{
    private readonly TermList terms = new();
    private readonly PostingsText postings = new();

    /// <summary>
    /// <c>[terms, counts, documents, weights]</c>: a <see cref="TermList"/> and <see cref="PostingsText"/>.
    /// </summary>
    /// <param name="entries">In ordinal order.</param>
    public byte[] Write(ReadOnlySpan<ShardEntry> entries)
    {
        terms.Clear();
        postings.Clear();
        foreach (var entry in entries)
        {
            terms.Add(entry.Term);
            if (entry.PrefixPostings is { } written)
            {
                postings.Add(written);
            }
            else
            {
                AddPostings(entry.Number);
            }
        }

        return IndexJson.StringArray(terms.Text, postings.Counts.Text, postings.Documents.Text, postings.Weights.Text);
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
