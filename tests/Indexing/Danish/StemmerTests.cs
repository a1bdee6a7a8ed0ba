using System.Text.Json;
using Site.Indexing.Danish;

namespace Site.Tests.Indexing.Danish;

/// <summary>
/// The stemmer gives what lunr-languages 1.22.0 gives; theme/tests/Search/danish holds the client's stemmer to the
/// same.
/// </summary>
public class StemmerTests
{
    [Theory]
    [InlineData("taksterne", "takst")]
    [InlineData("kommunens", "kommun")]
    [InlineData("godkendt", "godkend")]
    [InlineData("forskelligt", "forskel")]
    [InlineData("indsatser", "indsats")]
    [InlineData("løst", "løst")]
    [InlineData("mest", "mest")]
    [InlineData("å", "å")]
    public void AWordLosesItsEndings(string word, string stem) =>
        Assert.Equal(stem, DanishStemmer.Stem(word).ToString());

    [Fact]
    public void AgreesWithLunrLanguagesOnTheSharedVocabulary()
    {
        var json = File.ReadAllText(Repository.File("tests", "Fixtures", "search", "stems.json"));
        var stems = JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;

        Assert.True(stems.Count >= 5000, $"Only {stems.Count} words.");
        Assert.Empty(Differences(stems));
    }

    [Fact]
    public void AgreesWithLunrLanguagesOnEveryWordOfTheContent()
    {
        var words = Repository.ContentFiles().SelectMany(file => DanishTokenizer.Tokenize(File.ReadAllText(file)))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var stems = Node.Run<string[]>("stem.mjs", words);

        Assert.True(words.Length > 1000, $"Only {words.Length} words.");
        Assert.Empty(Differences(words.Zip(stems)
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)));
    }

    /// <summary>
    /// Short words over the letters that the rules look at reach the corners that real words leave out.
    /// </summary>
    [Fact]
    public void AgreesWithLunrLanguagesOnMadeUpWords()
    {
        var random = new Random(11);
        string[] pieces = ["a", "e", "i", "ø", "å", "y", "s", "t", "d", "g", "k", "l", "n", "r", "h", "st", "ig", "ig",
            "el", "ered", "løst", "ethed", "1", "-"];
        var words = Enumerable.Range(0, 30_000)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 7))
            .Select(_ => pieces[random.Next(pieces.Length)])))
            .Distinct(StringComparer.Ordinal).ToArray();
        var stems = Node.Run<string[]>("stem.mjs", words);

        Assert.Empty(Differences(words.Zip(stems)
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Differences(Dictionary<string, string> stems) =>
        from expected in stems
        let stem = DanishStemmer.Stem(expected.Key).ToString()
        where stem != expected.Value
        select $"{expected.Key}: {stem}, not {expected.Value}";
}
