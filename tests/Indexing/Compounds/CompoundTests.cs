using Site.Indexing.Compounds;
using Site.Indexing.Danish;

namespace Site.Tests.Indexing.Compounds;

/// <summary>
/// The words of the site's content, split as a person split them (tests/Fixtures/compounds.tsv: word, parts or "none",
/// "kendt" or "holdt ude"). Names, foreign words and spellings without æøå are left out. The words held out were split
/// by hand before the program had tried them, and nothing in it is made to fit them.
/// </summary>
public class CompoundTests(ITestOutputHelper output)
{
    private static readonly string[] Words = [.. Repository.ContentFiles()
        .SelectMany(file => DanishTokenizer.Tokenize(File.ReadAllText(file)))
        .Where(word => !DanishStopWords.Contains(word)).Distinct(StringComparer.Ordinal)];

    private sealed record Judged(string Word, string Parts, bool IsHeldOut)
    {
        public bool IsCompound => Parts != "none";
    }

    [Fact]
    public void NineteenOfTwentyWordsAreSplitAsPeopleDo()
    {
        var splitter = new CompoundSplitter(Words);
        var judged = File.ReadAllLines(Repository.File("tests", "Fixtures", "compounds.tsv"))
            .Select(line => line.Split('\t')).Select(line => new Judged(line[0], line[1], line[2] == "holdt ude"))
            .ToArray();
        var wrong = judged.Where(word => Shown(splitter.Split(word.Word)) != word.Parts).ToHashSet();

        var (all, heldOut) = (Accuracy("all", _ => true), Accuracy("held out", word => word.IsHeldOut));
        var compounds = Accuracy("compounds", word => word.IsCompound);
        Accuracy("compounds held out", word => word is { IsCompound: true, IsHeldOut: true });
        var shown = wrong.Where(word => !word.IsHeldOut)
            .Select(word => $"{word.Word} → {Shown(splitter.Split(word.Word))}");
        output.WriteLine($"Wrong: {string.Join(", ", shown)}");
        Assert.True(judged.Count(word => word.IsCompound) >= 400, "Fewer than 400 compounds.");
        Assert.True(all >= 0.95, $"Only {all:P1} right.");
        Assert.True(heldOut >= 0.95, $"Only {heldOut:P1} of the words held out are right.");
        Assert.True(compounds >= 0.88, $"Only {compounds:P1} of the compounds are right.");

        double Accuracy(string name, Func<Judged, bool> isMeant)
        {
            var (right, count) = (judged.Count(word => isMeant(word) && !wrong.Contains(word)), judged.Count(isMeant));
            output.WriteLine($"{name}: {right} of {count}, {right / (double)count:P1}");
            return right / (double)count;
        }
    }

    [Theory]
    [InlineData("takstanalyse", "takst+analyse")]
    [InlineData("tilbud", "none")]
    [InlineData("udvalg", "none")]
    [InlineData("konsulenterne", "none")]
    [InlineData("diagrammets", "none")]
    [InlineData("socialstyrelsen", "social+styrelsen")]
    [InlineData("kommunaldirektørkredsen", "kommunal+direktør+kredsen")]
    public void AWordIsItsPartsOrItself(string word, string parts) =>
        Assert.Equal(parts, Shown(new CompoundSplitter(Words).Split(word)));

    private static string Shown(string[] parts) => parts.Length == 0 ? "none" : string.Join('+', parts);
}
