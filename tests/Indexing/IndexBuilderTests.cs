using System.Collections.Immutable;
using Site.Indexing;
using Site.Indexing.Scoring;

namespace Site.Tests.Indexing;

/// <summary>What an index says of its documents.</summary>
public class IndexBuilderTests
{
    private static readonly ImmutableArray<SearchField> Fields = [new("titel", 5), new("tekst", 1)];

    [Fact]
    public void Terms_are_numbered_as_they_occur_and_listed_in_ordinal_order()
    {
        var index = IndexBuilder.Build([new("a", ["Ørsted og takster", "Å"]), new("b", ["analyse", "takst"])], Fields);

        Assert.Equal(["ørsted", "takst", "å", "analys"], index.Terms);
        Assert.Equal([3, 1, 2, 0], index.TermsInOrder);
    }

    [Fact]
    public void Postings_and_field_vectors_say_the_same()
    {
        var index = IndexBuilder.Build(GeneratedDocuments.Of(600), SearchField.All);
        var byTerm = new SortedSet<(int Document, int Field, int Term, int Weight)>();
        var byDocument = new SortedSet<(int Document, int Field, int Term, int Weight)>();
        for (var field = 0; field < index.Fields.Length; field++)
        {
            for (var term = 0; term < index.Terms.Length; term++)
            {
                foreach (var posting in index.PostingsOf(term, field))
                {
                    byTerm.Add((posting.Document, field, term, posting.Thousandths));
                }
            }

            for (var document = 0; document < index.Refs.Length; document++)
            {
                byDocument.UnionWith(index.FieldVector(document, field).Select(entry => (document, field, entry.Term, entry.Thousandths)));
            }
        }

        Assert.NotEmpty(byDocument);
        Assert.Equal(byDocument, byTerm);
    }

    [Fact]
    public void The_same_documents_give_the_same_bytes() => Assert.Equal(Written(), Written());

    [Fact]
    public void No_documents_give_an_index_without_terms() => Assert.Empty(IndexBuilder.Build([], Fields).Terms);

    [Fact]
    public void A_ref_used_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => IndexBuilder.Build([new("a", ["", ""]), new("a", ["", ""])], Fields));

    [Fact]
    public void A_document_with_a_field_too_few_is_refused() =>
        Assert.Throws<ArgumentException>(() => IndexBuilder.Build([new("a", ["takst"])], Fields));

    /// <summary>0.0625 × 1000 is 62.5: JavaScript rounds up to 63, .NET would round to the even 62.</summary>
    [Fact]
    public void Halves_are_rounded_up_as_in_JavaScript() => Assert.Equal(63, Bm25.Weight(0.0625, 1, 1, 1, 1));

    private static byte[] Written()
    {
        using var output = new MemoryStream();
        LunrJson.Write(IndexBuilder.Build(GeneratedDocuments.Of(700), SearchField.All), output);
        return output.ToArray();
    }
}
