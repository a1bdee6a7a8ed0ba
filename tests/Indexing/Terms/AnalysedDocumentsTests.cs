using Site.Indexing.Pages;
using Site.Indexing.Terms;

namespace Site.Tests.Indexing.Terms;

/// <summary>Documents become counted terms: stems by field, then forms and derived terms.</summary>
public class AnalysedDocumentsTests
{
    private const int Title = 0, Text = 1, Forms = 2, Derived = 3;

    private static readonly AnalysedDocuments Analysed = AnalysedDocuments.From(
        [
            new SearchDocument("a", ["Takstanalyse", "takster, takster og en analyse"]),
            new SearchDocument("b", ["takst", "bolig"]),
        ],
        2,
        [["bolig", "hjem"]]);

    [Fact]
    public void StemsAreCountedByField()
    {
        Assert.Equal(["takstanalys 1"], Counts(0, Title));
        Assert.Equal(["analys 1", "takst 2"], Counts(0, Text));
        Assert.Equal(3, Analysed[0, Text].Length);
    }

    [Fact]
    public void WordsThatShareAStemAreForms()
    {
        Assert.Equal(["takster 2"], Counts(0, Forms));
        Assert.Equal(["takst 1"], Counts(1, Forms));
    }

    [Fact]
    public void PartsOfATitlesCompoundsCountThreeTimes() => Assert.Equal(["analys 3", "takst 3"], Counts(0, Derived));

    [Fact]
    public void SynonymsAreDerived() => Assert.Equal(["hjem 1"], Counts(1, Derived));

    [Fact]
    public void WordsAreCountedInAllDocuments()
    {
        var words = Analysed.Words.Words.Zip(Analysed.Words.Counts, (word, count) => $"{word} {count}");

        Assert.Equal(["analyse 1", "bolig 1", "takst 1", "takstanalyse 1", "takster 2"],
            words.Order(StringComparer.Ordinal));
        Assert.Equal(["hjem"], Analysed.Words.OtherTerms);
    }

    private static List<string> Counts(int document, int field)
    {
        var counts = new List<string>();
        foreach (var (term, count) in Analysed[document, field].Terms)
        {
            counts.Add($"{Analysed.Terms[term]} {count}");
        }

        return [.. counts.Order(StringComparer.Ordinal)];
    }
}
