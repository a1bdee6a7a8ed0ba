using Site.Model;

namespace Site.Tests.Model;

public class PageIdTests
{
    [Theory]
    [InlineData("index.md", "", "/")]
    [InlineData("om.md", "om", "/om/")]
    [InlineData("moeder/2026-11-25-das/index.md", "moeder/2026-11-25-das", "/moeder/2026-11-25-das/")]
    [InlineData("vidensbreve/kapitel-index.md", "vidensbreve/kapitel-index", "/vidensbreve/kapitel-index/")]
    [InlineData("kalender/2026.yml", "kalender/2026", "/kalender/2026/")]
    public void AnIdIsThePathOfAFileAndGivesItsAddress(string file, string id, string address)
    {
        Assert.Equal(new PageId(id), PageId.FromFile(file));
        Assert.Equal(address, PageId.FromFile(file).Address);
    }

    [Theory]
    [InlineData("moeder/2026-11-25-das/2.1", "moeder/2026-11-25-das")]
    [InlineData("om", "")]
    [InlineData("", "")]
    public void AParentIsOneLevelUp(string id, string parent) =>
        Assert.Equal(new PageId(parent), new PageId(id).Parent);

    [Fact]
    public void AChildsParentIsThePage() =>
        Assert.Equal(new PageId("tilbud"), new PageId("tilbud").Child("birken").Parent);

    [Fact]
    public void IdsAreInOrdinalOrder() =>
        Assert.Equal(["a-b", "a/b", "aa"], new[] { "aa", "a/b", "a-b" }.Select(id => new PageId(id)).Order().Select(
            id => id.Value));
}
