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

    [Theory]
    [InlineData('a', '\u030A', 'å')]
    [InlineData('ø', '\u0301', 'ǿ')]
    [InlineData('å', '\u030A', null)]
    [InlineData('x', '\u0301', null)]
    [InlineData('a', 'b', null)]
    public void AMarkIsJoinedOnlyToALetterThatHasSuchACharacter(char letter, char mark, char? composed) =>
        Assert.Equal(composed, LatinLetters.Compose(letter, mark));
}
