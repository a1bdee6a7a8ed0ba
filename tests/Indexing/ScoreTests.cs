using System.Collections.Immutable;
using Site.Indexing;
using Site.Indexing.Analysis;

namespace Site.Tests.Indexing;

/// <summary>Hits, their order and their scores are those that lunr.js 2.3.9 gives its own index.</summary>
public class ScoreTests
{
    private static readonly string[] EdgeQueries =
    [
        "findesikke", "findesikke takst", "+findesikke", "-findesikke", "a", "s", "å", "æ*", "ø*", "å*", "2", "20", "2019", "107", "§107", "§1*",
        "§107 §52", "+§107", "og", "takst~1", "x^10", "titel:og", "-titel:s*", "tekst:§107 titel:2019", "sag:20*", "emne:a* emne:b*",
    ];

    [Fact]
    public void Over_a_thousand_generated_documents()
    {
        var documents = GeneratedDocuments.Of(1000);
        documents = documents.SetItem(7, documents[7] with { Boost = 2.5 });
        var queries = QueriesFrom(documents).Concat(EdgeQueries).ToArray();

        var comparison = LunrComparison.Of(documents, queries);

        Assert.True(queries.Length >= 300, $"Only {queries.Length} queries.");
        Assert.True(comparison.QueriesWithHits >= 300, $"Only {comparison.QueriesWithHits} queries found anything.");
        Assert.Empty(comparison.Differences);
    }

    [Fact]
    public void Over_the_content_of_the_site()
    {
        var documents = ContentDocuments().ToImmutableArray();
        string[] words = ["takst", "takster", "takstanalyse", "socialtilsyn", "§ 107", "§ 105", "godkendt", "hjerneskade", "børn", "kommuner", "årshjul", "økonomi", "aalborg", "ti"];
        var comparison = LunrComparison.Of(documents, [.. QueriesFrom(documents), .. EdgeQueries, .. words.SelectMany(word => VariantsOf(word, "kommune"))]);

        Assert.True(comparison.QueriesWithHits - comparison.Thrown.Length >= 60, $"Only {comparison.QueriesWithHits} queries found anything; stock lunr throws at {string.Join(", ", comparison.Thrown)}.");
        Assert.Empty(comparison.Differences);
    }

    [Fact]
    public void A_weight_that_lunr_would_not_give_is_noticed()
    {
        var documents = GeneratedDocuments.Of(50);
        var boostedByOneThousandth = SearchField.All.SetItem(0, SearchField.All[0] with { Boost = 5.01 });

        Assert.NotEmpty(LunrComparison.Of(documents, QueriesFrom(documents), boostedByOneThousandth).Differences);
    }

    /// <summary>Every kind of query about words that the documents have.</summary>
    private static IEnumerable<string> QueriesFrom(ImmutableArray<SearchDocument> documents)
    {
        var random = new Random(3);
        for (var i = 0; i < 34; i++)
        {
            var first = WordOf(documents[random.Next(documents.Length)], random);
            var second = WordOf(documents[random.Next(documents.Length)], random);
            foreach (var query in VariantsOf(first, second))
            {
                yield return query;
            }
        }

        var number = documents.SelectMany(document => DanishTokenizer.Tokens(document.FieldTexts[3])).First();
        yield return Escaped(number);
        yield return $"sag:{Escaped(number)}";
    }

    private static IEnumerable<string> VariantsOf(string text, string other)
    {
        var (first, second) = (Escaped(DanishTokenizer.Tokens(text)[0]), Escaped(other));
        return
        [
            first, $"{first} {second}", $"+{first} {second}", $"{first} -{second}", $"+{first} +{second}", $"-{first}", $"titel:{first} {second}",
            $"+tekst:{first} beslutning:{second}^4", $"{first}^3 {second}", $"{first[..^1]}*", $"+{first[..2]}* {second}"
        ];
    }

    private static string WordOf(SearchDocument document, Random random)
    {
        var words = DanishTokenizer.Tokens(document.FieldTexts[2]).Where(word => word.Length > 2 && !DanishStopWords.Contains(word) && !word.Contains(':', StringComparison.Ordinal)).ToArray();
        return words[random.Next(words.Length)];
    }

    /// <summary>lunr takes a hyphen for a gap between words unless a backslash stands before it.</summary>
    private static string Escaped(string word) => word.Replace("-", "\\-", StringComparison.Ordinal);

    /// <summary>The content's files, front matter and all: this stage is tried without the ones before it.</summary>
    private static IEnumerable<SearchDocument> ContentDocuments() => Repository.ContentFiles().Select((file, number) =>
    {
        var parts = File.ReadAllText(file).Split("## Beslutning");
        var title = parts[0].Split('\n').FirstOrDefault(line => line.StartsWith("titel: ", StringComparison.Ordinal)) ?? "";
        return new SearchDocument($"{number}", [title, parts.Length > 1 ? parts[1] : "", parts[0], $"2023-{number:D6}", Path.GetFileName(file)]);
    });
}
