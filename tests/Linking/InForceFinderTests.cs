using Site.Linking;
using Site.Model;

namespace Site.Tests.Linking;

public class InForceFinderTests
{
    private static readonly PageId Old = new("aftaler/a");

    [Fact]
    public void AReplacementCountsFromItsOwnBeginning()
    {
        var finder = Of(
            TestPages.Agreement("aftaler/a", "2018-01-01", "2030-12-31"),
            TestPages.Agreement("aftaler/b", "2021-01-01", "2030-12-31", "aftaler/a"));

        Assert.Equal(InForceAnswer.InForce, finder.FindOn(Old, new DateOnly(2020, 12, 31)).Answer);
        Assert.Equal(InForceReason.Replaced, finder.FindOn(Old, new DateOnly(2021, 1, 1)).Reason);
        Assert.Equal(InForceReason.Replaced, finder.FindToday(Old).Reason);
    }

    [Fact]
    public void AReplacementWithoutABeginningCountsTodayOnly()
    {
        var finder = Of(
            TestPages.Agreement("aftaler/a", "2018-01-01", "2030-12-31"),
            TestPages.Agreement("aftaler/b", null, null, "aftaler/a"));

        Assert.Equal(InForceAnswer.InForce, finder.FindOn(Old, new DateOnly(2020, 1, 1)).Answer);
        Assert.Equal(InForceReason.Replaced, finder.FindToday(Old).Reason);
    }

    [Fact]
    public void AGeneratedPageHasNoDates() =>
        Assert.Equal(new InForce(InForceReason.NoDates), Of().FindToday(new PageId("soeg")));

    private static InForceFinder Of(params Content[] pages) => new(
        [.. PageWithMeeting.Enumerate([], pages)],
        [
            .. pages.Select(page =>
                new WrittenReferences([], [.. page.Replaces.Select(reference => reference.Target)], [])),
        ],
        TestPages.Today);
}
