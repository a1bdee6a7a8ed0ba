namespace Site.Indexing.Shards;

/// <summary>Writes a shard; theme/Search/shard.ts reads it. What is alike stands together, which brotli rewards.</summary>
internal static class ShardJson
{
    /// <summary>
    /// <c>[terms, counts, documents, weights]</c>, each a string. Terms: for each how many characters it shares with the
    /// one before, the others, a space. Counts: for each term which fields have it (a bit each), then how many documents in
    /// each of those. Documents: for each field the first, then the gaps minus one. Weights: for each field the lowest, then
    /// what each has above it.
    /// </summary>
    /// <param name="entries">In ordinal order.</param>
    /// <param name="fields">How many fields an entry has postings for.</param>
    public static ReadOnlyMemory<byte> Of(ReadOnlySpan<Entry> entries, int fields)
    {
        var (terms, counts, documents, weights) = (new TermList(), new NumberText(), new NumberText(), new NumberText());
        foreach (var entry in entries)
        {
            terms.Add(entry.Term);
            AddPostings(entry, fields, counts, documents, weights);
        }

        return NumberText.Json(terms.Text, counts, documents, weights);
    }

    private static void AddPostings(Entry entry, int fields, NumberText counts, NumberText documents, NumberText weights)
    {
        counts.Add(FieldBits(entry, fields));
        for (var field = 0; field < fields; field++)
        {
            var postings = entry.PostingsOf(field);
            if (!postings.IsEmpty)
            {
                counts.Add(postings.Length);
                AddDocuments(postings.Span, documents);
                AddWeights(postings.Span, weights);
            }
        }
    }

    private static int FieldBits(Entry entry, int fields)
    {
        var bits = 0;
        for (var field = 0; field < fields; field++)
        {
            bits |= entry.PostingsOf(field).IsEmpty ? 0 : 1 << field;
        }

        return bits;
    }

    private static void AddDocuments(ReadOnlySpan<Posting> postings, NumberText documents)
    {
        var next = 0;
        foreach (var posting in postings)
        {
            documents.Add(posting.Document - next);
            next = posting.Document + 1;
        }
    }

    private static void AddWeights(ReadOnlySpan<Posting> postings, NumberText weights)
    {
        var lowest = int.MaxValue;
        foreach (var posting in postings)
        {
            lowest = Math.Min(lowest, posting.Thousandths);
        }

        weights.Add(lowest);
        foreach (var posting in postings)
        {
            weights.Add(posting.Thousandths - lowest);
        }
    }
}
