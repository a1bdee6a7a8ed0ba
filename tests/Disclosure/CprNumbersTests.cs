using Site.Disclosure;

namespace Site.Tests.Disclosure;

public class CprNumbersTests
{
    [Theory]
    [InlineData("Nr. 010190-1234 i teksten", "010190-1234")]
    [InlineData("0101901234", "0101901234")]
    [InlineData("010190 1234", "010190 1234")]
    [InlineData("010190\u20111234", "010190\u20111234")]
    [InlineData("010190\\-1234", "010190\\-1234")]
    [InlineData("320190-1234", null)]
    [InlineData("011390-1234", null)]
    [InlineData("2023-016352", null)]
    [InlineData("", null)]
    public void ANumberIsFoundAtItsPosition(string text, string? number) => Assert.Equal(
        number is null ? [] : [number], CprNumbers.Find(text).Select(found => text[found]));

    [Fact]
    public void EveryNumberIsFoundInOrder()
    {
        const string text = "010190-1234, 020290-2345 og 030390-3456";

        Assert.Equal(["010190-1234", "020290-2345", "030390-3456"], CprNumbers.Find(text).Select(found => text[found]));
    }

    [Fact]
    public void MaskingReplacesTheNumbersOnly()
    {
        var masked = CprNumbers.MaskAll("Fra 010190-1234 til 0202902345.");

        Assert.Equal($"Fra {CprNumbers.Mask} til {CprNumbers.Mask}.", masked);
        Assert.Empty(CprNumbers.Find(masked));
    }

    [Fact]
    public void ATextWithoutNumbersIsReturnedUnchanged()
    {
        const string text = "Sag 2023-016352 på side 12";

        Assert.Same(text, CprNumbers.MaskAll(text));
    }
}
