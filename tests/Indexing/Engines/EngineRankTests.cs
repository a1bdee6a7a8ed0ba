using System.Text.Json;
using System.Text.RegularExpressions;
using Lucene.Net.Analysis.Da;
using Site.Indexing.Danish;

namespace Site.Tests.Indexing.Engines;

/// <summary>An engine that is fed with the site's files finds nearly what the site itself finds.</summary>
public partial class EngineRankTests(ITestOutputHelper output)
{
    [Fact]
    public void AnEngineFindsWhatPeopleLookForNearlyAsOftenAsTheSite()
    {
        var queries = RankedQuery.All.RemoveAll(query => IsUnderstoodBySiteOnly(query.Text));
        var site = RankTests.RankingOf(queries);
        var files = new BulkDocuments(OwnContent.Archive);
        using var index = new EngineIndex(files.Documents, files.Settings);

        var engine = new Ranking(
        [
            .. queries.Select(query =>
                index.Search(query.Text).IndexOf(OwnContent.Archive.Site.Address + query.Page) + 1),
        ]);

        output.WriteLine($"{queries.Length} queries, right at once: engine {engine.RightAtOnce:P1}, "
            + $"site {site.RightAtOnce:P1}. MRR: engine {engine.MeanReciprocalRank:F3}, "
            + $"site {site.MeanReciprocalRank:F3}.");
        Assert.True(queries.Length >= 60, $"Only {queries.Length} queries.");
        Assert.True(
            engine.RightAtOnce >= site.RightAtOnce - 0.05,
            $"Right at once: engine {engine.RightAtOnce:P1}, site {site.RightAtOnce:P1}.");
    }

    [Theory]
    [InlineData("takst", "takstanalyse")]
    [InlineData("takstanalyse", "analyse af en takst")]
    [InlineData("taksterne", "takst")]
    [InlineData("rusmidler", "misbrug")]
    [InlineData("lov om social service", "serviceloven")]
    [InlineData("aeldre", "ældre")]
    [InlineData("ældre", "aeldre")]
    public void AnEngineFindsPartsOfWordsFormsSynonymsAndSpellings(string query, string text)
    {
        var document = JsonSerializer.SerializeToElement(new { adresse = "/1/", titel = text });
        using var index = new EngineIndex([document], new BulkDocuments(OwnContent.Archive).Settings);

        Assert.Equal(["/1/"], index.Search(query));
    }

    [Fact]
    public void TheStopWordsAndStemsOfEnginesAreThoseOfTheSite()
    {
        var words = new BulkDocuments(OwnContent.Archive).Documents
            .SelectMany(document => DanishTokenizer.Tokenize(document.GetProperty("titel").GetString()!))
            .Where(word => word.All(char.IsLetter)).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(
            DanishStopWords.All.Order(StringComparer.Ordinal),
            DanishAnalyzer.DefaultStopSet.Order(StringComparer.Ordinal));
        Assert.True(words.Count > 300, $"Only {words.Count} words.");
        Assert.All(words, word => Assert.Equal(DanishStemmer.Stem(word).ToString(), StemByLucene(word)));
    }

    private static string StemByLucene(string word)
    {
        var stemmer = new Lucene.Net.Tartarus.Snowball.Ext.DanishStemmer();
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }

    /// <summary>
    /// Phrases, fields, paragraphs of laws, dates and figures: the site's search field reads them, an engine's query
    /// does not. (Nor does it mend slips, of which the fixture has none.)
    /// </summary>
    private static bool IsUnderstoodBySiteOnly(string query) => OwnForm().IsMatch(query);

    [GeneratedRegex(
        @"[""§:*+~]|\b\d{1,2}[./-] ?\w|\b\d{4}-\d{2}\b|\d[.,]\d|\d{5}"
        + @"|(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december) \d{4}")]
    private static partial Regex OwnForm();
}
