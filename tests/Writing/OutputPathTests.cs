using Site.Writing;

namespace Site.Tests.Writing;

public class OutputPathTests
{
    [Theory]
    [InlineData("a/b/c.html", "a/b a")]
    [InlineData("a/c.html", "a")]
    [InlineData("c.html", "")]
    public void TheInnermostFolderComesFirst(string path, string expected) =>
        Assert.Equal(expected, string.Join(' ', OutputPath.ParentFolders(path)));
}
