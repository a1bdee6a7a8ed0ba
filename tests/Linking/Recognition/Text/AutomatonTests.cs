using Site.Linking.Recognition;

namespace Site.Tests.Linking.Recognition.Text;

public class AutomatonTests
{
    [Fact]
    public void OverlappingPhrasesAreAllFoundInOrderOfTheirEnds() => Assert.Equal(
        ["0-3 she", "1-3 he", "1-5 hers"], Scan("shers", "he", "she", "his", "hers"));

    [Theory]
    [InlineData("RAMMEAFTALE", "rammeaftale")]
    [InlineData("a–b", "a-b")]
    [InlineData("den\n nordjyske", "den nordjyske")]
    [InlineData("DAS’ møde", "DAS' møde")]
    [InlineData("Æblet på Øen", "æblet på øen")]
    public void CaseDashesApostrophesAndRunsOfSpaceMakeNoDifference(string text, string phrase) =>
        Assert.Equal([$"0-{text.Length} {phrase}"], Scan(text, phrase));

    [Fact]
    public void PhrasesThatReadTheSameAreFoundInTheirOwnOrder()
    {
        var found = new List<int>();
        new Automaton(["das", "DAS", "Das"]).Scan("das", (_, _, phrase) => found.Add(phrase));

        Assert.Equal([0, 1, 2], found);
    }

    [Fact]
    public void ACharacterThatIsInNoPhraseEndsEveryMatch() => Assert.Empty(Scan("rå#det", "rådet"));

    [Fact]
    public void AFailedMatchGoesOnWithItsLongestSuffix() => Assert.Equal(["2-6 abac"], Scan("ababac", "abac"));

    [Fact]
    public void AnySearchForAnyPhrasesFindsWhatComparingAtEveryPositionFinds()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            string[] phrases = [.. Enumerable.Range(0, 6).Select(_ => Word(random, 4))];
            var text = Word(random, 40);
            var expected = from phrase in phrases.Index()
                           from start in Enumerable.Range(0, text.Length)
                           where text.AsSpan(start).StartsWith(phrase.Item, StringComparison.Ordinal)
                           select (start, start + phrase.Item.Length, phrase.Index);
            var found = new List<(int, int, int)>();
            new Automaton(phrases).Scan(text, (start, end, phrase) => found.Add((start, end, phrase)));

            Assert.Equal(expected.Order(), found.Order());
        }
    }

    private static string Word(Random random, int longest) =>
        string.Concat(Enumerable.Range(0, random.Next(1, longest + 1)).Select(_ => (char)('a' + random.Next(3))));

    private static List<string> Scan(string text, params string[] phrases)
    {
        var found = new List<string>();
        new Automaton(phrases).Scan(text, (start, end, phrase) => found.Add($"{start}-{end} {phrases[phrase]}"));
        return found;
    }
}
