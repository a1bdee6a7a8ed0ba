namespace Site.Indexing.Shards;

/// <summary>A line of a shard: a term with its postings, or what stands for all terms with one beginning.</summary>
/// <param name="Term">In ordinal order with all others.</param>
/// <param name="Count">How many postings there are in all fields.</param>
internal abstract record Entry(string Term, int Count)
{
    /// <summary>About what an entry takes of a compressed file, in bytes; measured on 1,000 and 10,000 items under brotli.</summary>
    public int Cost { get; } = 5 + (Term.Length / 3) + (int)(1.85 * Count);

    /// <summary>The postings of a field, by document.</summary>
    public abstract ReadOnlyMemory<Posting> PostingsOf(int field);
}

/// <summary>A term of the index.</summary>
internal sealed record TermEntry(InvertedIndex Index, int Number) : Entry(Index.Terms[Number], Index.CountOf(Number))
{
    public override ReadOnlyMemory<Posting> PostingsOf(int field) => Index.PostingsOf(Number, field);
}

/// <summary>What stands for all terms with one beginning.</summary>
internal sealed record ListEntry(string Term, ReadOnlyMemory<Posting>[] Postings) : Entry(Term, Postings.Sum(postings => postings.Length))
{
    public override ReadOnlyMemory<Posting> PostingsOf(int field) => Postings[field];
}
