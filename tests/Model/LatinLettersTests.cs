using Site.Model;

namespace Site.Tests.Model;

public class LatinLettersTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("godkendt", "Godkendt")]
    [InlineData("ændret", "Ændret")]
    [InlineData("DAS", "DAS")]
    public void AWordIsCapitalised(string word, string capitalised) =>
        Assert.Equal(capitalised, LatinLetters.Capitalise(word));

    [Theory]
    [InlineData("A\u030Alborg", "Ålborg")]
    [InlineData("re\u0301sume\u0301", "résumé")]
    [InlineData("æøå", "æøå")]
    public void ALetterAndItsMarkBecomeOneCharacter(string text, string composed) =>
        Assert.Equal(composed, LatinLetters.Compose(text));
}
