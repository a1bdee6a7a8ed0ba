using System.Collections.Immutable;
using Site.Indexing.Pages;
using Site.Indexing.Scoring;

namespace Site.Tests.Indexing.Scoring;

/// <summary>What an index says of its documents.</summary>
public class IndexBuilderTests
{
    private static readonly ImmutableArray<SearchField> Fields = [new("titel", 5), new("tekst", 1)];

    [Fact]
    public void TermsAreInOrdinalOrder() =>
        Assert.Equal(["analys", "takst", "å", "ørsted"],
            IndexBuilder.Build([new("a", ["Ørsted og takster", "Å"]), new("b", ["analyse", "takst"])], Fields)
            .Terms.Where(term => term != "takster"));

    [Fact]
    public void WordsThatShareAStemAreIndexedUnstemmedToo() =>
        Assert.Equal(["a", "b"], Refs("takster", SearchField.Forms).Concat(Refs("takst", SearchField.Forms)));

    [Fact]
    public void ACompoundIsFoundUnderItsParts() => Assert.Equal(["c"], Refs("analys", SearchField.Derived));

    [Fact]
    public void ASynonymIsFoundInACompoundToo() => Assert.Equal(["a", "b", "c"], Refs("pris", SearchField.Derived));

    [Fact]
    public void TheSameDocumentsGiveTheSameBytes() => Assert.Equal(Written(), Written());

    /// <summary>Every room that the index makes for itself begins small.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(3, 40)]
    public void TheSmallestArchiveHasAllItsWords(int documents, int words)
    {
        string[] texts = [.. Enumerable.Range(0, documents)
            .Select(document => string.Join(' ', Enumerable.Range(0, words).Select(word => $"{document}x{word}")))];
        var index = IndexBuilder.Build([.. texts.Select((text, number) => new SearchDocument($"{number}", ["", text]))],
            Fields);

        Assert.Equal(texts.SelectMany(text => text.Split(' ')).Order(StringComparer.Ordinal), index.Terms);
    }

    [Fact]
    public void NoDocumentsGiveAnIndexWithoutTerms() => Assert.Empty(IndexBuilder.Build([], Fields).Terms);

    [Fact]
    public void ARefUsedTwiceIsRefused() =>
        Assert.Throws<ArgumentException>(() => IndexBuilder.Build([new("a", ["", ""]), new("a", ["", ""])], Fields));

    [Fact]
    public void ADocumentWithAFieldTooFewIsRefused() =>
        Assert.Throws<ArgumentException>(() => IndexBuilder.Build([new("a", ["takst"])], Fields));

    private static IEnumerable<string> Refs(string term, SearchField field)
    {
        var index = IndexBuilder.Build(
            [new("a", ["takster", ""]), new("b", ["takst", ""]), new("c", ["takstanalyse", ""]),
                new("d", ["analyse", ""])], Fields, [["takst", "pris"]]);
        return index.GetPostings(index.Terms.IndexOf(term), index.Fields.IndexOf(field)).ToArray()
            .Select(posting => index.Refs[posting.Document]);
    }

    private static byte[] Written()
    {
        using var output = new MemoryStream();
        LunrJson.Write(IndexBuilder.Build(GeneratedDocuments.Of(700), SearchField.All), output);
        return output.ToArray();
    }
}
