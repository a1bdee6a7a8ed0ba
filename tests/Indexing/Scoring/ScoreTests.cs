using System.Collections.Immutable;
using Site.Indexing.Pages;

namespace Site.Tests.Indexing.Scoring;

/// <summary>Hits, their order and their scores are those that lunr.js 2.3.9 gives its own index.</summary>
public class ScoreTests
{
    [Fact]
    public void OverFourHundredGeneratedDocuments()
    {
        var documents = GeneratedDocuments.Of(400);
        documents = documents.SetItem(7, documents[7] with { Boost = 2.5 });
        var queries = LunrQueries.Over(documents).ToArray();

        var comparison = LunrComparison.Of(documents, queries);

        Assert.True(queries.Length >= 300, $"Only {queries.Length} queries.");
        Assert.True(comparison.QueriesWithHits >= 300, $"Only {comparison.QueriesWithHits} queries found anything.");
        Assert.Empty(comparison.Differences);
        Assert.Empty(comparison.Lost);
    }

    [Fact]
    public void OverTheContentOfTheSite()
    {
        var documents = ContentDocuments().ToImmutableArray();
        string[] words = ["takst", "takster", "takstanalyse", "socialtilsyn", "§ 107", "§ 105", "godkendt",
            "hjerneskade", "børn", "kommuner", "årshjul", "økonomi", "aalborg", "ti"];
        var comparison = LunrComparison.Of(documents,
            [.. LunrQueries.Over(documents), .. words.SelectMany(word => LunrQueries.VariantsOf(word, "kommune"))]);

        Assert.True(comparison.QueriesWithHits - comparison.Thrown.Length >= 60,
            $"Only {comparison.QueriesWithHits} queries found anything; "
            + $"stock lunr throws at {string.Join(", ", comparison.Thrown)}.");
        Assert.Empty(comparison.Differences);
    }

    /// <summary>"takt" stands alone nowhere: it is a term as a part of "inflationstakt".</summary>
    [Fact]
    public void PatternsAndTypingMistakesFindPartsOfCompounds()
    {
        string[] texts = ["inflationstakt", "takst", "inflation", "Takster for tilbud", "Inflationen og taksterne"];
        var documents = texts.Select((text, number) => new SearchDocument($"{number}", [text, "", "", "", ""]))
            .ToImmutableArray();

        var comparison = LunrComparison.Of(documents,
            ["takst~1", "takt", "*takt", "*ak*", "ta*", "afledt:t*", "titel:t*", "afledt:takst~1"]);

        Assert.Empty(comparison.Differences);
        Assert.Equal(8, comparison.QueriesWithHits);
    }

    [Fact]
    public void AWordRepeatedHundredsOfTimesWeighsWhatLunrGivesIt()
    {
        int[] times = [1, 254, 255, 256, 509, 510, 511, 600];
        var documents = times.Select((count, number) =>
            new SearchDocument($"{number}",
            ["Rapport", "", string.Concat(Enumerable.Repeat("takst ", count).Concat(Enumerable.Repeat("bolig ", 400))),
            "", ""])).ToImmutableArray();

        var comparison = LunrComparison.Of(documents, ["takst", "tekst:takst", "takst rapport"]);

        Assert.Empty(comparison.Differences);
        Assert.Equal(3, comparison.QueriesWithHits);
    }

    [Fact]
    public void AWeightThatLunrWouldNotGiveIsNoticed()
    {
        var documents = GeneratedDocuments.Of(50);
        var boostedByOneThousandth = SearchField.All.SetItem(0, SearchField.All[0] with { Boost = 5.01 });

        Assert.NotEmpty(LunrComparison.Of(documents, LunrQueries.Over(documents), boostedByOneThousandth).Differences);
    }

    /// <summary>The content's files, front matter and all: this stage is tried without the ones before it.</summary>
    private static IEnumerable<SearchDocument> ContentDocuments() => Repository.ContentFiles().Select((file, number) =>
    {
        var parts = File.ReadAllText(file).Split("## Beslutning");
        var title = parts[0].Split('\n').FirstOrDefault(line => line.StartsWith("titel: ", StringComparison.Ordinal))
            ?? "";
        return new SearchDocument($"{number}",
            [title, parts.Length > 1 ? parts[1] : "", parts[0], $"2023-{number:D6}", Path.GetFileName(file)]);
    });
}
