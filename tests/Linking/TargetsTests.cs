using Site.Linking;
using Site.Model;

namespace Site.Tests.Linking;

public class TargetsTests
{
    private readonly ProblemList problems = new();

    [Fact]
    public void AnItemIsNamedByItsMeetingAndNumber()
    {
        var targets = Targets.Collect(
            TestPages.Archive([TestPages.Meeting("2019-10-24", TestPages.Item(8))]), [], [], problems);

        var item = targets[new PageId("moeder/2019-10-24-das/8")];
        Assert.Equal(("Punkt 8", "DAS 24. oktober 2019, punkt 8"), (item.Title, item.Context));
        Assert.Null(targets[new PageId("moeder/2019-10-24-das")].Context);
        Assert.Empty(problems.Sorted);
    }

    [Fact]
    public void AGeneratedPageKeepsItsAddressAndTheAuthorIsTold()
    {
        var targets = Targets.Collect(TestPages.Archive([], TestPages.Page("soeg")), [], [], problems);

        Assert.Equal("Søg", targets[new PageId("soeg")].Title);
        Assert.Equal("soeg.md", Assert.Single(problems.Sorted).Place.File);
    }
}
