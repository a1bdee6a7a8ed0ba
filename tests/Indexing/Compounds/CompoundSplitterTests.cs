using Site.Indexing.Compounds;

namespace Site.Tests.Indexing.Compounds;

/// <summary>Compounds are split by the words of a small archive.</summary>
public class CompoundSplitterTests
{
    private static readonly string[] Words =
        ["takst", "analyse", "taksterne", "aftale", "samarbejde", "punkt", "skrift", "indsats", "bolig", "styrelsen"];

    [Theory]
    [InlineData("takstanalyse", "takst analyse")]
    [InlineData("samarbejdsaftale", "samarbejds aftale")]
    [InlineData("boligstyrelsen", "bolig styrelsen")]
    [InlineData("punktskriftindsats", "punkt skrift indsats")]
    [InlineData("takst", "")]
    [InlineData("taksterne", "")]
    [InlineData("ukendt", "")]
    public void ACompoundIsSplitIntoItsParts(string word, string parts) =>
        Assert.Equal(parts, string.Join(' ', new CompoundSplitter(Words.Append(word)).Split(word)));

    [Fact]
    public void PartsThatAreCompoundsAreGivenBeforeTheirOwn()
    {
        const string word = "punktskriftindsatser";
        var stems = new CompoundSplitter([.. Words, "punktskrift", word]).FindAllParts(word)
            .Select(part => part.FindStemIn(word).ToString());

        Assert.Equal(["punktskrift", "punk", "skrift", "indsats"], stems);
    }
}
