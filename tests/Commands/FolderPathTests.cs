using Site.Commands;

namespace Site.Tests.Commands;

public sealed class FolderPathTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("input", "input", true)]
    [InlineData("input/under/", "input", true)]
    [InlineData("input/../input/under", "input/", true)]
    [InlineData("input2", "input", false)]
    [InlineData("input", "input/under", false)]
    public void AFolderIsWithinItselfAndItsAncestors(string inner, string outer, bool expected) =>
        Assert.Equal(expected, FolderPath.IsWithin(folder.File(inner), folder.File(outer)));

    [Fact]
    public void LinksAreFollowedAlsoInsideAPathAndIfRelative()
    {
        Directory.CreateDirectory(folder.File("input", "under"));
        Directory.CreateSymbolicLink(folder.File("genvej"), "input");

        Assert.True(FolderPath.IsWithin(folder.File("genvej", "under", "ny"), folder.File("input")));
        Assert.False(FolderPath.IsWithin(folder.File("genvej", "..", "andet"), folder.File("input")));
    }

    [Fact]
    public void ACycleOfLinksEnds()
    {
        Directory.CreateSymbolicLink(folder.File("a"), folder.File("b"));
        Directory.CreateSymbolicLink(folder.File("b"), folder.File("a"));

        Assert.False(FolderPath.IsWithin(folder.File("a"), folder.File("input")));
    }

    [Theory]
    [InlineData(" ", "Der mangler navnet på en mappe efter -o. Skriv for eksempel: -o output")]
    [InlineData("a\nb", "Mappens navn efter -o har linjeskift eller andre styretegn i sig. Skriv det uden.")]
    public void ANameThatCannotBeUsedIsRefused(string written, string message) => Assert.Equal(
        message, Assert.Throws<UsageException>(() => FolderPath.Validate(written, "-o", "output")).Message);

    public void Dispose() => folder.Dispose();
}
