using System.Collections.Immutable;
using Site.Indexing.Pages;
using Site.Indexing.Scoring;

namespace Site.Tests.Indexing;

/// <summary>What an index says of its documents.</summary>
public class IndexBuilderTests
{
    private static readonly ImmutableArray<SearchField> Fields = [new("titel", 5), new("tekst", 1)];

    [Fact]
    public void Terms_stand_in_ordinal_order() =>
        Assert.Equal(["analys", "takst", "å", "ørsted"], IndexBuilder.Build([new("a", ["Ørsted og takster", "Å"]), new("b", ["analyse", "takst"])], Fields).Terms.Where(term => term != "takster"));

    [Fact]
    public void A_word_stands_as_it_is_beside_its_stem_where_another_shares_the_stem() =>
        Assert.Equal(["a", "b"], Refs("takster", SearchField.Forms).Concat(Refs("takst", SearchField.Forms)));

    [Fact]
    public void A_compound_is_found_under_its_parts() => Assert.Equal(["c"], Refs("analys", SearchField.Derived));

    [Fact]
    public void A_synonym_is_found_under_the_other_words_of_its_group_in_a_compound_too() => Assert.Equal(["a", "b", "c"], Refs("pris", SearchField.Derived));

    [Fact]
    public void The_same_documents_give_the_same_bytes() => Assert.Equal(Written(), Written());

    /// <summary>Every room that the index makes for itself begins small.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(3, 40)]
    public void The_smallest_archive_has_all_its_words(int documents, int words)
    {
        string[] texts = [.. Enumerable.Range(0, documents).Select(document => string.Join(' ', Enumerable.Range(0, words).Select(word => $"{document}x{word}")))];
        var index = IndexBuilder.Build([.. texts.Select((text, number) => new SearchDocument($"{number}", ["", text]))], Fields);

        Assert.Equal(texts.SelectMany(text => text.Split(' ')).Order(StringComparer.Ordinal), index.Terms);
    }

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
    public void Halves_are_rounded_up_as_in_JavaScript() => Assert.Equal(63, Bm25.MilliWeight(0.0625, 1, 1, 1, 1));

    private static IEnumerable<string> Refs(string term, SearchField field)
    {
        var index = IndexBuilder.Build(
            [new("a", ["takster", ""]), new("b", ["takst", ""]), new("c", ["takstanalyse", ""]), new("d", ["analyse", ""])], Fields, [["takst", "pris"]]);
        return index.PostingsOf(index.Terms.IndexOf(term), index.Fields.IndexOf(field)).ToArray().Select(posting => index.Refs[posting.Document]);
    }

    private static byte[] Written()
    {
        using var output = new MemoryStream();
        LunrJson.Write(IndexBuilder.Build(GeneratedDocuments.Of(700), SearchField.All), output);
        return output.ToArray();
    }
}
