using Site.Rendering;

namespace Site.Tests.Rendering;

public class ProgramFoldersTests
{
    [Theory]
    [InlineData("data/punkter.csv", true)]
    [InlineData("OParl/system.json", true)]
    [InlineData("soeg/index.html", false)]
    [InlineData("soeg/a/index.html", true)]
    [InlineData("data", false)]
    [InlineData("databehandling/index.html", false)]
    public void OnlyThePageAtTheFoldersOwnAddressMayBeAnAuthors(string path, bool expected) =>
        Assert.Equal(expected, ProgramFolders.IsReserved(path));
}
