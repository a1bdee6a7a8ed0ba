using System.Text.Json;
using Site.Indexing.Danish;
using Site.Indexing.Pages;

namespace Site.Tests.Indexing;

/// <summary>
/// The search page's own modules over an index of the site's content, run in Node: they cut words as the index does,
/// and lose nothing on the way. theme/tests has the tests that need no index.
/// </summary>
public class ClientTests
{
    private sealed record Typing(int Steps, string[] Lost);

    private sealed record Reading(int Hits, string[] Differences);

    [Fact]
    public void CutsTextsIntoTheWordsThatTheIndexHas()
    {
        var texts = JsonSerializer.Deserialize<string[]>(
            File.ReadAllText(Repository.File("tests", "Fixtures", "search", "texts.json")))!
            .Concat(Repository.ContentFiles().Select(File.ReadAllText))
            .Concat(LatinAndPunctuation()
                .SelectMany(letter => (string[])[$"x{letter}y 1{letter}2", $"{letter}b{letter} §{letter}5{letter}"]))
            .ToArray();
        var cut = Node.Run<string[][]>("words.mjs", texts);

        Assert.Equal(texts.Length, cut.Length);
        Assert.All(texts.Zip(cut), pair => Assert.Equal(DanishTokenizer.Tokenize(pair.First), pair.Second));
    }

    [Fact]
    public void LosesNoHitWhileAnyWordOfTheContentIsTyped()
    {
        var texts = Repository.ContentFiles().Select(File.ReadAllText).ToArray();
        // Addresses (xref:…) are in the files but not in what is indexed; a colon is a sign of the query language.
        var words = texts.SelectMany(text => DanishTokenizer.Tokenize(text))
            .Where(word => !word.Contains(':', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
        using var index = new IndexFolder([.. texts.Select((text, number) => Document(number, text))]);
        var typing = Node.Run<Typing>("typing.mjs", new { folder = index.Path, words });

        Assert.True(typing.Steps > 30_000, $"Only {typing.Steps} steps.");
        Assert.Empty(typing.Lost);
    }

    [Fact]
    public void LosesNoHitOnTheWayThroughAnyEnding()
    {
        string[] words = ["taksterne", "taksternes", "venlighederne", "bevægelsen", "arbejdsløsheden", "arbejdsløst",
            "bussens", "magterne", "tydeligst", "målrettetheden", "kommunikerende", "specialiserede"];
        using var index = new IndexFolder([.. words.Select((word, number) => Document(number, word))]);
        var typing = Node.Run<Typing>("typing.mjs",
            new { folder = index.Path, words = words.Concat(words.Reverse().Prepend("")) });

        Assert.Empty(typing.Lost);
    }

    [Fact]
    public void ReadsLunrsQueryLanguageAsLunrDoes()
    {
        var documents = GeneratedDocuments.Of(120);
        var words = DanishTokenizer.Tokenize(documents[0].FieldTexts[2])
            .Where(word => !DanishStopWords.Contains(word) && word.All(char.IsLetter)).ToArray();
        var (a, b, c) = (words[0], words[1], words[2]);
        string[] queries =
        [
            a, $"{a} {b}", $"+{a} {b}", $"{a} -{b}", $"+{a} +{b} -{c}", $"titel:{a}", $"+tekst:{a} {b}^4",
            $"-titel:{a} {b}", $"{a[..2]}*", $"*{a[1..]}", $"{a}~1", $"{a}~1^3 {b}",
            $"{a}^2~1", "§107", "+§107", "§1*", "emne:s*", $"-{a}", "findesikke", $"+findesikke {a}", "2*",
            $"{a.ToUpperInvariant()}",
        ];
        using var index = new IndexFolder(documents);
        var reading = Node.Run<Reading>("queries.mjs",
            new { index = IndexFolder.Whole(documents, SearchField.All), folder = index.Path, queries });

        Assert.True(reading.Hits > 300, $"Only {reading.Hits} hits.");
        Assert.Empty(reading.Differences);
    }

    private static IEnumerable<char> LatinAndPunctuation() =>
        Enumerable.Range(1, 0x2FE).Concat(Enumerable.Range(0x1E00, 0x100)).Concat(Enumerable.Range(0x2000, 0x70))
            .Select(code => (char)code);

    private static SearchDocument Document(int number, string text) => new($"{number}", ["", "", text, "", ""]);
}
