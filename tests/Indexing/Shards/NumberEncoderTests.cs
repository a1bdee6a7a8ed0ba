using Site.Indexing.Shards;

namespace Site.Tests.Indexing.Shards;

/// <summary>Whole numbers to the base 46.</summary>
public class NumberEncoderTests
{
    [Theory]
    [InlineData(0, "!")]
    [InlineData(1, "#")]
    [InlineData(45, "O")]
    [InlineData(46, "Q!")]
    [InlineData(506, "[!")]
    [InlineData(2115, "~O")]
    [InlineData(2116, "QP!")]
    [InlineData(int.MaxValue, "Zdmkx'")]
    public void ANumberIsWrittenInDigits(int number, string digits) => Assert.Equal(digits, Written(number));

    [Fact]
    public void NumbersFollowEachOther() => Assert.Equal("!Q!O", Written(0, 46, 45));

    [Fact]
    public void ATextBeginsAgainWhenItIsCleared()
    {
        var encoder = new NumberEncoder();
        encoder.Add(1000);
        encoder.Clear();
        encoder.Add(1);
        encoder.AddRaw("rå");

        Assert.Equal("#rå", encoder.Text.ToString());
    }

    private static string Written(params int[] numbers)
    {
        var encoder = new NumberEncoder();
        foreach (var number in numbers)
        {
            encoder.Add(number);
        }

        return encoder.Text.ToString();
    }
}
