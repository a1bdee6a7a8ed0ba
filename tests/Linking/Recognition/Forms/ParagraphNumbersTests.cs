using Site.Linking.Recognition;

namespace Site.Tests.Linking.Recognition.Forms;

public class ParagraphNumbersTests
{
    [Theory]
    [InlineData("§ 107", "107")]
    [InlineData("§ 52, stk. 3, nr. 5", "52")]
    [InlineData("§§ 103 og 104", "103 104")]
    [InlineData("§§ 32, 103 og 104", "32 103 104")]
    [InlineData("§ 107, 22 pladser", "107")]
    [InlineData("§ 105/85", "105 85")]
    [InlineData("§ 54 a", "54 a")]
    [InlineData("§ 79a", "79a")]
    [InlineData("§ 107 i serviceloven", "107")]
    [InlineData("§ 2,5", "")]
    public void TheNumbersOfAListAreReadAndSubsectionsAreNot(string text, string numbers)
    {
        var sign = new Hit(0, 1, new Keyword(KeywordKind.Paragraph));
        var passage = new Passage(new RunningText(text), new TextOrigin(TestPages.Page("side"), null), [sign]);

        var found = ParagraphNumbers.ReadAfter(passage, sign).Select(paragraph => paragraph.Number);

        Assert.Equal(numbers, string.Join(' ', found));
    }
}
