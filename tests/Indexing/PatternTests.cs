using System.Text.RegularExpressions;
using Site.Indexing.Danish;
using Site.Indexing.Pages;

namespace Site.Tests.Indexing;

/// <summary>A star stands for any letters of a word as it is written, though the index has its stem.</summary>
public class PatternTests
{
    private sealed record Outcome(int Patterns, string[] Lost);

    [Theory]
    [InlineData("takstanalyse*", "0")]
    [InlineData("*analyse", "0")]
    [InlineData("takst*analyse", "0")]
    [InlineData("+*analyse +kommune*", "0")]
    [InlineData("titel:borgere*", "1")]
    [InlineData("*borgere", "1")]
    [InlineData("aarsrapporter*", "2")]
    [InlineData("+*aarsrapporten", "2")]
    [InlineData("kommune* -*analyse", "3")]
    [InlineData("kommune* -analyse*", "0 3")]
    public void APatternFindsTheWordsThatItFits(string pattern, string expected)
    {
        using var index = new IndexFolder(
        [
            new("0", ["Takstanalyse", "", "Kommunens takstanalyse", "", ""]),
            new("1", ["Borgere", "", "Borgerne får svar", "", ""]),
            new("2", ["Årsrapport", "", "Årsrapporten for tilbuddet", "", ""]),
            new("3", ["Viborg", "", "En kommune", "", ""]),
        ]);

        var hits = Node.Run<string[][]>("hits.mjs", new { folder = index.Path, queries = new[] { pattern } });

        Assert.Equal(expected.Split(' '), hits[0].Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NoStarLosesWhatTheWordWithoutItFinds()
    {
        var texts = Repository.ContentFiles().Select(File.ReadAllText).ToArray();

        // "noegler" finds "nøgler" as well, which "no*egler" cannot.
        var words = texts.SelectMany(text => DanishTokenizer.Tokenize(text))
            .Where(word => word.All(char.IsLetter) && !DanishStopWords.Contains(word)
                && !Regex.IsMatch(word, "aa|ae|oe"))
            .Distinct(StringComparer.Ordinal);
        using var index = new IndexFolder(
            [.. texts.Select((text, number) => new SearchDocument($"{number}", ["", "", text, "", ""]))]);

        var outcome = Node.Run<Outcome>("patterns.mjs",
            new { folder = index.Path, words = words.Where((_, number) => number % 20 == 0) });

        Assert.True(outcome.Patterns > 300, $"Only {outcome.Patterns} patterns.");
        Assert.Empty(outcome.Lost);
    }
}
