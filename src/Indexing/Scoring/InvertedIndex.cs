using System.Collections.Immutable;
using Site.Indexing.Pages;

namespace Site.Indexing.Scoring;

/// <summary>States that a field of a document contains a term.</summary>
/// <param name="Document">The document's number.</param>
/// <param name="MilliWeight">The term's weight in the field, times 1000.</param>
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
    /// The start of the postings of each term and field, at term × fields + field. The last element is the number of
    /// all postings.
    /// </param>
    /// <param name="postings">Sorted by term, field and document.</param>
    internal InvertedIndex(
        ImmutableArray<SearchField> fields,
        ImmutableArray<string> refs,
        ImmutableArray<string> terms,
        int[] starts,
        Posting[] postings) =>
        (Fields, Refs, Terms, this.starts, this.postings) = (fields, refs, terms, starts, postings);

    public ImmutableArray<SearchField> Fields { get; }

    /// <summary>The key of each document, called ref as in lunr.js, by document number.</summary>
    public ImmutableArray<string> Refs { get; }

    /// <summary>By term number. Includes terms of synonyms that no document has; they have no postings.</summary>
    public ImmutableArray<string> Terms { get; }

    /// <summary>The postings of a term in a field, sorted by document number.</summary>
    public ReadOnlySpan<Posting> GetPostings(int term, int field) => GetPostings(term, field, field);

    /// <summary>The postings of a term in consecutive fields, sorted by field and document number.</summary>
    public ReadOnlySpan<Posting> GetPostings(int term, int firstField, int lastField)
    {
        var offset = term * Fields.Length;
        return postings.AsSpan(starts[offset + firstField]..starts[offset + lastField + 1]);
    }

    /// <summary>The number of postings of a term in all fields.</summary>
    public int CountPostings(int term) => starts[(term + 1) * Fields.Length] - starts[term * Fields.Length];
}
