using Site.Indexing.Danish;

namespace Site.Tests.Indexing.Danish;

/// <summary>Text is normalized to one form for comparing words.</summary>
public class TextFoldingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("TAKST Æ", "takst æ")]
    [InlineData("a/b(c)[d]", "a b c  d ")]
    [InlineData("§ 107", "§107")]
    [InlineData("§§  107", "§107")]
    [InlineData("§ stk", "§ stk")]
    [InlineData("mø\u00ADde\u200Bkalender\uFEFF", "mødekalender")]
    [InlineData("A\u030Alborg", "ålborg")]
    [InlineData("2012–2015", "2012 2015")]
    [InlineData("ikke\u2011bindende", "ikke-bindende")]
    [InlineData("a\u00A0b\nc", "a b c")]
    public void ATextIsFolded(string text, string folded)
    {
        var output = new char[text.Length];

        Assert.Equal(folded, new string(output, 0, TextFolding.Fold(text, output)));
    }
}
