using Site.Indexing.Analysis;

namespace Site.Tests.Indexing;

/// <summary>Compounds of the site's content, split as a person split them (tests/Fixtures/compounds.tsv: word, parts or "none").</summary>
public class CompoundTests(ITestOutputHelper output)
{
    private static readonly string[] Words = [.. Repository.ContentFiles().SelectMany(file => DanishTokenizer.Tokens(File.ReadAllText(file)))
        .Where(word => !DanishStopWords.Contains(word)).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void Nineteen_of_twenty_words_are_split_as_people_do()
    {
        var splitter = new CompoundSplitter(Words);
        var judged = File.ReadAllLines(Repository.File("tests", "Fixtures", "compounds.tsv")).Select(line => line.Split('\t')).ToArray();

        var wrong = judged.Where(pair => Shown(splitter.Split(pair[0])) != pair[1]).ToArray();

        var accuracy = 1 - (wrong.Length / (double)judged.Length);
        output.WriteLine($"{judged.Length} words, {accuracy:P1} right. Wrong: {string.Join(", ", wrong.Select(pair => $"{pair[0]} → {Shown(splitter.Split(pair[0]))}"))}");
        Assert.True(judged.Length >= 400, $"Only {judged.Length} words.");
        Assert.True(accuracy >= 0.95, $"Only {accuracy:P1} right.");
    }

    [Theory]
    [InlineData("takstanalyse", "takst+analyse")]
    [InlineData("tilbud", "none")]
    [InlineData("udvalg", "none")]
    [InlineData("kommunaldirektørkredsen", "kommunal+direktør+kredsen")]
    public void A_word_is_its_parts_or_itself(string word, string parts) => Assert.Equal(parts, Shown(new CompoundSplitter(Words).Split(word)));

    private static string Shown(string[] parts) => parts.Length == 0 ? "none" : string.Join('+', parts);
}
