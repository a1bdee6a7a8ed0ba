using System.Collections.Immutable;
using Site.Indexing.Danish;
using Site.Indexing.Pages;

namespace Site.Tests.Indexing;

/// <summary>
/// Queries in lunr's language that our search and lunr.js are both asked; the same ones for the same documents.
/// </summary>
internal static class LunrQueries
{
    private static readonly string[] Edges =
    [
        "findesikke", "findesikke takst", "+findesikke", "-findesikke", "a", "s", "å", "æ*", "ø*", "å*", "2", "20",
        "2019", "107", "§107", "§1*",
        "§107 §52", "+§107", "og", "takst~1", "x^10", "titel:og", "-titel:s*", "tekst:§107 titel:2019", "sag:20*",
        "emne:a* emne:b*",
    ];

    /// <summary>
    /// Some four hundred queries: every kind of them about words that the documents have, and some about what hardly
    /// any has.
    /// </summary>
    /// <param name="documents">At least one has a case number, and all have a text.</param>
    public static IEnumerable<string> Over(ImmutableArray<SearchDocument> documents) =>
        AboutWordsOf(documents).Concat(Edges).Distinct();

    private static IEnumerable<string> AboutWordsOf(ImmutableArray<SearchDocument> documents)
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

        var number = documents.SelectMany(document => DanishTokenizer.Tokenize(document.FieldTexts[3])).First();
        yield return Escaped(number);
        yield return $"sag:{Escaped(number)}";
    }

    /// <summary>Every kind of query about a word, next to another.</summary>
    /// <param name="text">Whose first word it is.</param>
    /// <param name="other">A word.</param>
    public static IEnumerable<string> VariantsOf(string text, string other)
    {
        var (first, second) = (Escaped(DanishTokenizer.Tokenize(text)[0]), Escaped(other));
        return
        [
            first, $"{first} {second}", $"+{first} {second}", $"{first} -{second}", $"+{first} +{second}", $"-{first}",
            $"titel:{first} {second}",
            $"+tekst:{first} beslutning:{second}^4", $"{first}^3 {second}", $"{first[..^1]}*",
            $"+{first[..2]}* {second}"
        ];
    }

    private static string WordOf(SearchDocument document, Random random)
    {
        var words = DanishTokenizer.Tokenize(document.FieldTexts[2])
            .Where(word => word.Length > 2 && !DanishStopWords.Contains(word)
                && !word.Contains(':', StringComparison.Ordinal)).ToArray();
        return words[random.Next(words.Length)];
    }

    /// <summary>lunr takes a hyphen for a gap between words unless a backslash stands before it.</summary>
    private static string Escaped(string word) => word.Replace("-", "\\-", StringComparison.Ordinal);
}
