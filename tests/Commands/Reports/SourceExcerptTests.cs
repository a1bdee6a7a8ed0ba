using Site.Commands.Reports;

namespace Site.Tests.Commands.Reports;

public class SourceExcerptTests
{
    [Theory]
    [InlineData("titel: Om", 8, "titel: Om", 7)]
    [InlineData("titel: Om", 99, "titel: Om", 9)]
    [InlineData("titel: Om", 0, "titel: Om", 0)]
    [InlineData("\ttitel", 2, "    titel", 4)]
    [InlineData("日本: x", 5, "日本: x", 6)]
    [InlineData("a\u001B[31mb\u202Ec", 3, "a\uFFFD[31mb\uFFFDc", 2)]
    public void TheCaretIsBelowThePositionInTerminalCells(string line, int column, string text, int cells) =>
        Assert.Equal(new SourceExcerpt(text, new string(' ', cells) + '^'), SourceExcerpt.FromLine(line, column));

    [Fact]
    public void ALongLineIsCutOnBothSidesOfThePosition()
    {
        var line = new string('a', 100) + "X" + new string('b', 100);

        var excerpt = SourceExcerpt.FromLine(line, 101);

        Assert.Equal("…" + new string('a', 48) + "X" + new string('b', 27) + "…", excerpt.Text);
        Assert.Equal(excerpt.Text.IndexOf('X', StringComparison.Ordinal), excerpt.Caret.Length - 1);
    }

    [Fact]
    public void TheEndOfALongLineIsNotCut()
    {
        var excerpt = SourceExcerpt.FromLine(new string('a', 200) + "X", 201);

        Assert.Equal("…" + new string('a', 75) + "X", excerpt.Text);
        Assert.Equal('X', excerpt.Text[excerpt.Caret.Length - 1]);
    }

    [Fact]
    public void ASurrogatePairIsNeverCut()
    {
        // Letters at both ends shift the cuts into the middle of a pair, unless they are adjusted.
        var line = $"a{string.Concat(Enumerable.Repeat("😀", 80))}b";

        Assert.All(
            Enumerable.Range(1, line.Length).Where(column => !char.IsLowSurrogate(line[column - 1])),
            column => Assert.DoesNotContain('\uFFFD', SourceExcerpt.FromLine(line, column).Text));
    }
}
