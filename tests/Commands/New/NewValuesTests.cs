using Site.Commands;
using Site.Commands.New;

namespace Site.Tests.Commands.New;

public sealed class NewValuesTests : IDisposable
{
    private const string Meeting = "moeder/2026-11-25-das";

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("Årets takster", "aarets-takster")]
    [InlineData(
        "Godkendelse af takster for de sociale tilbud i hovedstadsregionen",
        "godkendelse-af-takster-for-de-sociale-tilbud-i")]
    public void ALongFileNameIsCutBetweenWords(string title, string expected) =>
        Assert.Equal(expected, NewValues.CreateFileName(title));

    [Fact]
    public void AFileNameOfOneLongWordIsCutWithinIt() =>
        Assert.Equal(new string('a', 60), NewValues.CreateFileName(new string('a', 70)));

    [Fact]
    public void ATitleIsOneLineOfComposedLetters() =>
        Assert.Equal("Årets takster", NewValues.ReadTitle(Request with { Title = " A\u030Arets\n\ttakster " }));

    [Theory]
    [InlineData(null)]
    [InlineData(" – ")]
    public void ATitleWithoutLettersIsRefusedWithAnExample(string? title)
    {
        var refused = Assert.Throws<UsageException>(() => NewValues.ReadTitle(Request with { Title = title }));

        Assert.Contains("dotnet run -- new punkt \"Titel\"", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-25-das")]
    [InlineData("moeder/2026-11-25-das")]
    [InlineData("input/moeder/2026-11-25-das/")]
    public void AMeetingIsFoundByTheLastPartOfItsPath(string written)
    {
        folder.Write($"input/{Meeting}/index.md", "");

        Assert.Equal(Meeting, NewValues.ReadMeetingFolder(Request with { Meeting = written }));
    }

    [Fact]
    public void AMeetingThatDoesNotExistIsRefused() => Assert.Throws<UsageException>(
        () => NewValues.ReadMeetingFolder(Request with { Meeting = "2026-11-25-das" }));

    [Theory]
    [InlineData("", "", "1")]
    [InlineData("07-takster.md", "---\nnummer: 3\n---\n", "8")]
    [InlineData("takster.md", "---\nnummer: \"9.2\"\n---\n", "10")]
    public void TheNextNumberFollowsTheHighestOfKeysAndFileNames(string name, string text, string expected)
    {
        folder.Write($"input/{Meeting}/index.md", "");
        if (name.Length > 0)
        {
            folder.Write($"input/{Meeting}/{name}", text);
        }

        Assert.Equal(expected, $"{NewValues.ReadItemNumber(Request, Meeting)}");
    }

    [Theory]
    [InlineData("2027", "2027")]
    [InlineData("2027-01", null)]
    [InlineData("i år", null)]
    public void AYearIsFourDigits(string written, string? expected)
    {
        var request = Request with { Year = written };
        if (expected is null)
        {
            Assert.Throws<UsageException>(() => NewValues.ReadYear(request));
        }
        else
        {
            Assert.Equal(expected, NewValues.ReadYear(request));
        }
    }

    public void Dispose() => folder.Dispose();

    private NewRequest Request => new(folder.File("input"), "punkt", "Titel", null, null, null, null, null);
}
