using System.Collections.Immutable;
using Site.Indexing.Pages;

namespace Site.Indexing.Scoring;

/// <summary>A document that has a term in some field.</summary>
/// <param name="Document">Its number.</param>
/// <param name="MilliWeight">The term's weight there, times 1000.</param>
public readonly record struct Posting(int Document, int MilliWeight);

/// <summary>
/// An inverted index with weights. Documents are numbered from 0 in the order given, terms in ordinal order.
/// </summary>
public sealed class InvertedIndex
{
    private readonly int[] starts;
    private readonly Posting[] postings;

    /// <param name="fields">In the order of field numbers.</param>
    /// <param name="refs">By document number.</param>
    /// <param name="terms">By term number.</param>
    /// <param name="starts">
    /// The start of the postings of each term and field, at term × fields + field, followed by the total.
    /// </param>
    /// <param name="postings">By term, field and document.</param>
    internal InvertedIndex(
        ImmutableArray<SearchField> fields,
        ImmutableArray<string> refs,
        ImmutableArray<string> terms,
        int[] starts,
        Posting[] postings) =>
        (Fields, Refs, Terms, this.starts, this.postings) = (fields, refs, terms, starts, postings);

    public ImmutableArray<SearchField> Fields { get; }

    /// <summary>The ref of each document, lunr.js's name for its key, by document number.</summary>
    public ImmutableArray<string> Refs { get; }

    /// <summary>By term number, with the terms that occur in synonyms alone; those have no postings.</summary>
    public ImmutableArray<string> Terms { get; }

    /// <summary>The documents that have a term in a field, by document number.</summary>
    public ReadOnlySpan<Posting> PostingsOf(int term, int field) => PostingsOf(term, field, field);

    /// <summary>The documents that have a term in some consecutive fields, by field and document number.</summary>
    public ReadOnlySpan<Posting> PostingsOf(int term, int firstField, int lastField)
    {
        var slot = term * Fields.Length;
        return postings.AsSpan(starts[slot + firstField]..starts[slot + lastField + 1]);
    }

    /// <summary>How many postings a term has in all fields.</summary>
    public int CountOf(int term) => starts[(term + 1) * Fields.Length] - starts[term * Fields.Length];
}
