using Site.Model;

namespace Site.Tests.Model;

public class DanishNumberTests
{
    [Theory]
    [InlineData("1703980", "1.703.980")]
    [InlineData("1.703.980", "1.703.980")]
    [InlineData("12,19", "12,19")]
    [InlineData("12,10", "12,10")]
    [InlineData("0", "0")]
    [InlineData("-5,5", "−5,5")]
    [InlineData("-213.000", "−213.000")]
    [InlineData("−5,5", "−5,5")]
    [InlineData("1 703 980,50", "1.703.980,50")]
    public void ANumberIsReadAndWrittenAsDanesWriteIt(string text, string written)
    {
        var number = DanishNumber.Parse(text);

        Assert.NotNull(number);
        Assert.Equal(written, DanishNumber.Format(number.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12.5")]
    [InlineData("1.70.398")]
    [InlineData("1,2,3")]
    [InlineData("ti")]
    [InlineData("5 kr.")]
    [InlineData("1e3")]
    [InlineData("12 19")]
    [InlineData("- 5")]
    [InlineData("1 200.000")]
    [InlineData("1000000000000000")]
    public void WhatIsNoDanishNumberIsRefusedRatherThanGuessed(string text) => Assert.Null(DanishNumber.Parse(text));
}
