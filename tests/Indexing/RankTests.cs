using System.Collections.Immutable;
using Site.Indexing;
using Site.Indexing.Pages;

namespace Site.Tests.Indexing;

/// <summary>The page that people look for stands first, or nearly.</summary>
public class RankTests(ITestOutputHelper output)
{
    /// <summary>
    /// Queries with the page that somebody who types them is looking for (tests/Fixtures/queries.tsv), over the site's
    /// content.
    /// </summary>
    [Fact]
    public void WhatPeopleLookForIsAmongTheFirst()
    {
        var queries = RankedQuery.All;
        var ranking = RankingOf(queries);

        var missed = queries.Zip(ranking.Places).Where(pair => pair.Second != 1)
            .Select(pair => $"{pair.First.Text} ({pair.Second})");
        output.WriteLine($"{queries.Length} queries: MRR {ranking.MeanReciprocalRank:F3}, "
            + $"right at once {ranking.RightAtOnce:P1}. Not: {string.Join(", ", missed)}");
        Assert.True(queries.Length >= 60, $"Only {queries.Length} queries.");
        Assert.True(ranking.MeanReciprocalRank >= 0.90, $"MRR is only {ranking.MeanReciprocalRank:F3}.");
        Assert.True(ranking.RightAtOnce >= 0.83, $"Only {ranking.RightAtOnce:P1} right at once.");
    }

    [Theory]
    [InlineData("taksterne", "taksterne i tekst", "taksten i tekst")]
    [InlineData("analyse", "analyse af pris", "prisanalyse af noget")]
    public void TheWordItselfRanksAboveSimilarOnes(string query, string first, string second) =>
        Assert.Equal(["1", "0"],
            RefsOf(query, Document(0, second), Document(1, first), Document(2, "pris"),
            Document(3, "ganske andet her")));

    [Fact]
    public void AmongEqualsTheFirstStaysFirst() =>
        Assert.Equal(["0", "1"], RefsOf("takst", Document(0, "takst"), Document(1, "takst"), Document(2, "andet")));

    [Fact]
    public void WhatWasReplacedRanksBelowItsEqual() =>
        Assert.Equal(["1", "0"],
            RefsOf("takst", Document(0, "takst") with { Boost = 0.7 }, Document(1, "takst"), Document(2, "andet")));

    [Fact]
    public void PartsOfATitleRankAboveAMentionInAText() =>
        Assert.Equal(["1", "0"],
            RefsOf("analyse", Document(0, "prisanalyse"),
            Document(1, "") with { FieldTexts = ["Prisanalyse", "", "", "", ""] }, Document(2, "analyse"))
            .Except(["2"]));

    [Theory]
    [InlineData("punktskrift")]
    [InlineData("skrift")]
    [InlineData("braille")]
    public void ACompoundIsFoundByItsPartsAndTheirSynonyms(string query) =>
        Assert.Contains("0", RefsOf(query, Document(0, "punktskriftindsatser"), Document(1, "punktskrift og indsatser"),
            Document(2, "punkt med skrift"), Document(3, "andet")));

    [Fact]
    public void ACompoundRanksAbovePagesWithOneOfItsParts() =>
        Assert.Equal("2", RefsOf("takst analyse", Document(0, "taksten"), Document(1, "en analyse"),
            Document(2, "takstanalyse"), Document(3, "noget andet"), Document(4, "takst i år"))[0]);

    [Fact]
    public void SynonymsFindWhatTheOthersOfTheirGroupFind()
    {
        var groups = Synonyms.From(OwnContent.Archive.Vocabularies);
        var phrases = groups.SelectMany((group, number) => group.Select(phrase => (Phrase: phrase, Group: number)))
            .ToArray();
        using var folder = new IndexFolder(
            [.. phrases.Select((phrase, number) => Document(number, $"her står {phrase.Phrase} i en tekst"))], groups);

        var hits = Node.Run<string[][]>("hits.mjs",
            new { folder = folder.Path, queries = phrases.Select(phrase => phrase.Phrase) });

        Assert.True(groups.Length >= 50, $"Only {groups.Length} groups.");
        Assert.Empty(phrases.SelectMany((asked, i) => phrases.Index()
            .Where(other => other.Item.Group == asked.Group && !hits[i].Contains($"{other.Index}"))
            .Select(other => $"{asked.Phrase} does not find {other.Item.Phrase}")));
    }

    [Theory]
    [InlineData("takst analsye", "takst analyse")]
    [InlineData("oekoomi", "økonomi")]
    [InlineData("takst +analsye", "takst +analyse")]
    [InlineData("takst analy", null)]
    [InlineData("takst analyse", null)]
    [InlineData("prisanalyse", null)]
    public void AnUnknownWordSuggestsTheOneThatWasMeant(string query, string? meant) =>
        Assert.Equal(meant, SuggestionFor(query, Document(0, "takst efter analyse"),
            Document(1, "økonomi og pris ved analyse")));

    [Theory]
    [InlineData("prisanalyse")]
    [InlineData("prisanalyserne")]
    public void ACompoundFindsItsParts(string query) =>
        Assert.Contains("1", RefsOf(query, Document(0, "prisanalyse"), Document(1, "analyse af en pris"),
            Document(2, "analyse"), Document(3, "pris")));

    [Theory]
    [InlineData("aarsrapport", "årsrapport")]
    [InlineData("boern", "børn")]
    [InlineData("aeldre", "ældre")]
    [InlineData("bosted", "botilbud")]
    [InlineData("SEL", "serviceloven")]
    [InlineData("serviceloven", "SEL")]
    public void OtherSpellingsAndSynonymsFindTheSame(string query, string text) =>
        Assert.Equal(["0"], RefsOf(query, Document(0, text), Document(1, "andet")));

    private static SearchDocument Document(int number, string text) => new($"{number}", ["", "", text, "", ""]);

    private static string[] RefsOf(string query, params ImmutableArray<SearchDocument> documents)
    {
        using var folder = new IndexFolder(documents,
            [["botilbud", "bosted"], ["SEL", "serviceloven"], ["punktskrift", "braille"]]);
        return Node.Run<string[][]>("hits.mjs", new { folder = folder.Path, queries = new[] { query } })[0];
    }

    private static string? SuggestionFor(string query, params ImmutableArray<SearchDocument> documents)
    {
        using var folder = new IndexFolder(documents);
        return Node.Run<string?[]>("suggestions.mjs", new { folder = folder.Path, queries = new[] { query } })[0];
    }

    internal static Ranking RankingOf(ImmutableArray<RankedQuery> queries)
    {
        using var folder = new IndexFolder(SearchDocuments.From(OwnContent.Archive),
            Synonyms.From(OwnContent.Archive.Vocabularies));
        return new(Node.Run<ImmutableArray<int>>("rank.mjs", new { folder = folder.Path, queries }));
    }
}
