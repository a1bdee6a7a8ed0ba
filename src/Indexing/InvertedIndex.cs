using System.Collections.Immutable;

namespace Site.Indexing;

/// <summary>What a term weighs in one field of one document.</summary>
/// <param name="Term">Its number.</param>
/// <param name="Thousandths">Its BM25 weight times 1000.</param>
public readonly record struct TermWeight(int Term, int Thousandths);

/// <summary>One document that has a term in some field.</summary>
/// <param name="Document">Its number.</param>
/// <param name="Thousandths">What the term weighs there, times 1000.</param>
public readonly record struct Posting(int Document, int Thousandths);

/// <summary>
/// An index, scored and ready to be written in whatever shape a reader wants: by document (field vectors) and by term
/// (postings). Documents and terms are numbered from 0: documents as they were given, terms as they first occur, which is
/// what lunr does, so that sums come out the same to the last bit.
/// </summary>
public sealed class InvertedIndex
{
    private readonly ImmutableArray<TermWeight>[] vectors;
    private readonly int[] postingStarts;
    private readonly Posting[] postings;

    /// <param name="fields">In order.</param>
    /// <param name="refs">By document number.</param>
    /// <param name="terms">By term number.</param>
    /// <param name="vectors">At document × fields + field; each by term number.</param>
    internal InvertedIndex(
        ImmutableArray<SearchField> fields, ImmutableArray<string> refs, ImmutableArray<string> terms, ImmutableArray<TermWeight>[] vectors)
    {
        (Fields, Refs, Terms, this.vectors) = (fields, refs, terms, vectors);
        TermsInOrder = [.. Enumerable.Range(0, terms.Length).OrderBy(term => terms[term], StringComparer.Ordinal)];
        postingStarts = Starts();
        postings = Postings();
    }

    public ImmutableArray<SearchField> Fields { get; }

    /// <summary>By document number.</summary>
    public ImmutableArray<string> Refs { get; }

    /// <summary>By term number.</summary>
    public ImmutableArray<string> Terms { get; }

    /// <summary>Term numbers in ordinal order of the terms.</summary>
    public ImmutableArray<int> TermsInOrder { get; }

    /// <summary>The terms of a field of a document, by term number.</summary>
    public ImmutableArray<TermWeight> FieldVector(int document, int field) => vectors[(document * Fields.Length) + field];

    /// <summary>The documents that have a term in a field, by document number.</summary>
    public ReadOnlySpan<Posting> PostingsOf(int term, int field)
    {
        var slot = (term * Fields.Length) + field;
        return postings.AsSpan(postingStarts[slot], postingStarts[slot + 1] - postingStarts[slot]);
    }

    /// <summary>Where the postings of each term and field begin, and at the end how many there are.</summary>
    private int[] Starts()
    {
        var starts = new int[(Terms.Length * Fields.Length) + 1];
        for (var vector = 0; vector < vectors.Length; vector++)
        {
            foreach (var entry in vectors[vector])
            {
                starts[(entry.Term * Fields.Length) + (vector % Fields.Length) + 1]++;
            }
        }

        for (var slot = 1; slot < starts.Length; slot++)
        {
            starts[slot] += starts[slot - 1];
        }

        return starts;
    }

    private Posting[] Postings()
    {
        var next = postingStarts.AsSpan(0, postingStarts.Length - 1).ToArray();
        var all = new Posting[postingStarts[^1]];
        for (var vector = 0; vector < vectors.Length; vector++)
        {
            foreach (var entry in vectors[vector])
            {
                all[next[(entry.Term * Fields.Length) + (vector % Fields.Length)]++] = new(vector / Fields.Length, entry.Thousandths);
            }
        }

        return all;
    }
}
