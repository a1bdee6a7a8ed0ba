using Site.Model;

namespace Site.Tests.Model;

public class ItemNumberTests
{
    [Theory]
    [InlineData("8", "8")]
    [InlineData("08", "8")]
    [InlineData("0", "0")]
    [InlineData("2.1", "2.1")]
    [InlineData("2.10", "2.10")]
    [InlineData("02.01.03", "2.1.3")]
    [InlineData("2147483647", "2147483647")]
    public void ANumberIsShownWithoutLeadingZeros(string written, string shown) =>
        Assert.Equal(shown, ItemNumber.Parse(written).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("3a")]
    [InlineData("2.")]
    [InlineData(".1")]
    [InlineData("2..1")]
    [InlineData("2,1")]
    [InlineData("-1")]
    [InlineData("2. 1")]
    [InlineData("1.2.3.4")]
    [InlineData("2147483648")]
    public void AnythingElseIsNone(string written) => Assert.Null(ItemNumber.Parse(written));

    [Fact]
    public void TheTenthBelowAnItemComesAfterTheNinth() => Assert.Equal(
        ["1", "2", "2.1", "2.1.5", "2.2", "2.9", "2.10", "3", "10"],
        new[] { "10", "2.10", "3", "2.2", "2.1.5", "2", "2.9", "1", "2.1" }.Select(ItemNumber.Parse).Order().Select(
            number => $"{number}"));

    [Fact]
    public void TheTenthIsNotTheFirst() => Assert.NotEqual(ItemNumber.Parse("2.10"), ItemNumber.Parse("2.1"));

    [Theory]
    [InlineData("8", "08")]
    [InlineData("2.1", "02.01")]
    [InlineData("12.10", "12.10")]
    public void FileNamesSortAsTheNumbersDo(string number, string name) =>
        Assert.Equal(name, ItemNumber.Parse(number)!.Value.FileNamePrefix);
}
