using Site.Indexing.Compounds;

namespace Site.Tests.Indexing.Compounds;

/// <summary>What the words of an archive show about parts of others.</summary>
public class PartDictionaryTests
{
    private static readonly PartDictionary Known =
        new(["takst", "taksterne", "samarbejde", "hjerneskade", "hjernecenter", "skade", "center", "a1", "x"]);

    [Fact]
    public void WordsAndTheirStemsAreKnown()
    {
        Assert.True(Known.IsWord("takst"));
        Assert.True(Known.HasStem("taksten"));
        Assert.False(Known.IsWord("taksten"));
        Assert.Equal(PartTraits.None, Known.FindTraits("bolig"));
    }

    [Fact]
    public void AWordMayLackItsE() =>
        Assert.Equal(
            PartTraits.WordOrWordWithoutE,
            Known.FindTraits("samarbejd") & (PartTraits.Word | PartTraits.WordOrWordWithoutE));

    [Fact]
    public void TheShortestFormOfAStemIsKnown()
    {
        Assert.Equal("takst", Known.FindShortestForm("taksternes").ToString());
        Assert.Equal("bolig", Known.FindShortestForm("bolig").ToString());
    }

    [Fact]
    public void AFirstPartRecursBeforeDifferentWords() =>
        Assert.Equal(PartTraits.RecurringFirst, Known.FindTraits("hjerne") & PartTraits.RecurringFirst);

    [Theory]
    [InlineData("takst", true)]
    [InlineData("a1", false)]
    [InlineData("2023", false)]
    public void OnlyWordsOfLettersHaveParts(string word, bool mayHaveParts) =>
        Assert.Equal(mayHaveParts, PartDictionary.MayHaveParts(word));

    [Fact]
    public void VeryLongWordsHaveNoParts() => Assert.False(PartDictionary.MayHaveParts(new string('a', 61)));
}
