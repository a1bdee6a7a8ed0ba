using Site.Indexing.Compounds;

namespace Site.Tests.Indexing.Compounds;

public class DanishOnsetsTests
{
    [Theory]
    [InlineData("analyse", true)]
    [InlineData("takst", true)]
    [InlineData("styrelsen", true)]
    [InlineData("skrift", true)]
    [InlineData("évaluering", true)]
    [InlineData("tyrelsen", true)]
    [InlineData("lse", false)]
    [InlineData("rkt", false)]
    [InlineData("strj", false)]
    [InlineData("", false)]
    public void AWordBeginsWithAnOnsetAndAVowel(string text, bool begins) =>
        Assert.Equal(begins, DanishOnsets.CanBeginWord(text));
}
