namespace Site.Indexing.Shards;

/// <summary>A line of a shard: a term with its postings, or what stands for all terms with one beginning.</summary>
/// <param name="Term">In ordinal order with all others.</param>
/// <param name="Count">How many postings there are in all fields.</param>
internal abstract record Entry(string Term, int Count)
{
    /// <summary>About what an entry takes of a compressed file, in bytes; measured on 1,000 and 10,000 items under brotli.</summary>
    public int Cost { get; } = 5 + (Term.Length / 3) + (int)(1.85 * Count);

    /// <summary>Adds its postings to a shard's.</summary>
    public abstract void WriteTo(PostingsText shard);
}

/// <summary>A term of the index.</summary>
internal sealed record TermEntry(InvertedIndex Index, int Number) : Entry(Index.Terms[Number], Index.CountOf(Number))
{
    /// <summary>The postings of a field, by document.</summary>
    public ReadOnlyMemory<Posting> PostingsOf(int field) => Index.PostingsOf(Number, field);

    public override void WriteTo(PostingsText shard)
    {
        var fields = new ReadOnlyMemory<Posting>[Index.Fields.Length];
        for (var field = 0; field < fields.Length; field++)
        {
            fields[field] = PostingsOf(field);
        }

        shard.Add(fields);
    }
}

/// <summary>What stands for all terms with one beginning; kept as it is written, for there are many and they are long.</summary>
internal sealed record ListEntry(string Term, int Count, PostingsText Postings) : Entry(Term, Count)
{
    public override void WriteTo(PostingsText shard) => shard.Add(Postings);
}
