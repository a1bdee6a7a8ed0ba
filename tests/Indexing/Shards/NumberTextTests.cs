using Site.Indexing.Shards;

namespace Site.Tests.Indexing.Shards;

/// <summary>Whole numbers to the base 46.</summary>
public class NumberTextTests
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
        var text = new NumberText();
        text.Add(1000);
        text.Clear();
        text.Add(1);
        text.AddRaw("rå");

        Assert.Equal("#rå", text.Text.ToString());
    }

    private static string Written(params int[] numbers)
    {
        var text = new NumberText();
        foreach (var number in numbers)
        {
            text.Add(number);
        }

        return text.Text.ToString();
    }
}
