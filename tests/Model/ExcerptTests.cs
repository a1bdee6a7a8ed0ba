using Site.Model;

namespace Site.Tests.Model;

/// <summary>Text is shortened between words.</summary>
public class ExcerptTests
{
    [Theory]
    [InlineData("kort", 10, "kort")]
    [InlineData("præcis ti.", 10, "præcis ti.")]
    [InlineData("et ord, og flere ord", 8, "et ord …")]
    [InlineData("et ord – og flere ord", 8, "et ord …")]
    [InlineData("et ord\nog flere ord", 7, "et ord …")]
    [InlineData("et ord, og flere ord", 6, "et …")]
    [InlineData("hele ordet med", 10, "hele ordet …")]
    [InlineData("gruppe vedr. takster", 13, "gruppe vedr. …")]
    [InlineData("uafbrudtkæde", 4, "uafb …")]
    [InlineData("abc😀def", 4, "abc …")]
    public void ABeginningEndsAfterAWholeWord(string text, int length, string beginning) =>
        Assert.Equal(beginning, Excerpt.TakeBeginning(text, length));

    [Theory]
    [InlineData("kort", 10, "kort")]
    [InlineData("et ord og flere ord", 11, "… flere ord")]
    [InlineData("uafbrudtkæde", 4, "… kæde")]
    [InlineData("abc😀def", 4, "… def")]
    public void AnEndBeginsWithAWholeWord(string text, int length, string end) =>
        Assert.Equal(end, Excerpt.TakeEnd(text, length));

    [Theory]
    [InlineData("kort", 10, 4, "kort")]
    [InlineData("Godkendelse af takster, DAS 2019", 28, 10, "Godkendelse af … DAS 2019")]
    [InlineData("uafbrudtkædeafbogstaver", 13, 4, "uafbru … aver")]
    public void AMiddleIsLeftOutBetweenWords(string text, int length, int endLength, string shortened)
    {
        Assert.Equal(shortened, Excerpt.CutMiddle(text, length, endLength));
        Assert.InRange(Excerpt.CutMiddle(text, length, endLength).Length, 1, length);
    }
}
