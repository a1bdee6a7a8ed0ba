using System.Collections.Immutable;
using Site.Disclosure;
using Site.Indexing;
using Site.Linking;
using Site.Model;
using Site.Reading;

namespace Site.Tests.Indexing;

/// <summary>The page that people look for stands first, or nearly.</summary>
public class RankTests(ITestOutputHelper output)
{
    /// <summary>Queries with the page that somebody who types them is looking for (tests/Fixtures/queries.tsv), over the site's content.</summary>
    [Fact]
    public void What_people_look_for_is_among_the_first()
    {
        var queries = File.ReadAllLines(Repository.File("tests", "Fixtures", "queries.tsv")).Select(line => line.Split('\t')).Select(line => new { Text = line[0], Page = line[1] }).ToArray();
        var places = PlacesOf(queries);

        var (meanReciprocalRank, first) = (places.Average(place => place == 0 ? 0 : 1.0 / place), places.Count(place => place == 1) / (double)places.Length);
        output.WriteLine($"{queries.Length} queries: MRR {meanReciprocalRank:F3}, right at once {first:P1}. Not: {string.Join(", ", queries.Zip(places).Where(pair => pair.Second != 1).Select(pair => $"{pair.First.Text} ({pair.Second})"))}");
        Assert.True(queries.Length >= 60, $"Only {queries.Length} queries.");
        Assert.True(meanReciprocalRank >= 0.86, $"MRR is only {meanReciprocalRank:F3}.");
        Assert.True(first >= 0.76, $"Only {first:P1} right at once.");
    }

    [Theory]
    [InlineData("taksterne", "taksterne i tekst", "taksten i tekst")]
    [InlineData("analyse", "analyse af pris", "prisanalyse af noget")]
    public void The_word_itself_stands_above_what_is_like_it(string query, string first, string second) =>
        Assert.Equal(["1", "0"], RefsOf(query, Document(0, second), Document(1, first), Document(2, "pris"), Document(3, "ganske andet her")));

    [Fact]
    public void Among_equals_the_newer_which_comes_first_stays_first() =>
        Assert.Equal(["0", "1"], RefsOf("takst", Document(0, "takst"), Document(1, "takst"), Document(2, "andet")));

    [Fact]
    public void What_was_replaced_stands_below_its_equal() =>
        Assert.Equal(["1", "0"], RefsOf("takst", Document(0, "takst") with { Boost = 0.7 }, Document(1, "takst"), Document(2, "andet")));

    [Theory]
    [InlineData("prisanalyse")]
    [InlineData("prisanalyserne")]
    public void A_compound_finds_its_parts(string query) =>
        Assert.Contains("1", RefsOf(query, Document(0, "prisanalyse"), Document(1, "analyse af en pris"), Document(2, "analyse"), Document(3, "pris")));

    [Theory]
    [InlineData("aarsrapport", "årsrapport")]
    [InlineData("boern", "børn")]
    [InlineData("aeldre", "ældre")]
    [InlineData("bosted", "botilbud")]
    [InlineData("SEL", "serviceloven")]
    [InlineData("serviceloven", "SEL")]
    public void Other_spellings_and_synonyms_find_the_same(string query, string text) => Assert.Equal(["0"], RefsOf(query, Document(0, text), Document(1, "andet")));

    private static SearchDocument Document(int number, string text) => new($"{number}", ["", "", text, "", ""]);

    private static string[] RefsOf(string query, params ImmutableArray<SearchDocument> documents)
    {
        using var folder = new IndexFolder(documents, [["botilbud", "bosted"], ["SEL", "serviceloven"]]);
        return Node.Run<string[][]>("hits.mjs", new { folder = folder.Path, queries = new[] { query } })[0];
    }

    private static int[] PlacesOf(object queries)
    {
        var problems = new ProblemList();
        var archive = Linker.Link(PublicArchive.From(new ArchiveReader(Repository.File("input")).Read(new Dictionary<string, string>(), problems), new DateOnly(2026, 1, 1)), problems);
        using var folder = new IndexFolder(SearchDocuments.Of(archive, new DateOnly(2026, 1, 1)), Synonyms.Of(archive.Vocabularies));
        return Node.Run<int[]>("rank.mjs", new { folder = folder.Path, queries });
    }
}
