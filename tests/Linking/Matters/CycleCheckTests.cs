using Site.Linking;
using Site.Model;

namespace Site.Tests.Linking.Matters;

public class CycleCheckTests
{
    private readonly ProblemList problems = new();

    [Fact]
    public void TheProblemIsAtTheReferenceToANewerPage()
    {
        CycleCheck.Report(
            TestPages.Archive(
                [],
                TestPages.Agreement("aftaler/a", "2018-01-01", null, "aftaler/andet", "aftaler/b"),
                TestPages.Agreement("aftaler/b", "2020-01-01", null, "aftaler/a")),
            problems);

        var problem = Assert.Single(problems.Sorted);
        Assert.Contains("aftaler/a → aftaler/b → aftaler/a", problem.What, StringComparison.Ordinal);
        Assert.Equal(2, problem.Place.Line);
    }

    [Fact]
    public void EachOfTwoCyclesIsReportedAndAPageThatReplacesItselfIsNot()
    {
        CycleCheck.Report(
            TestPages.Archive(
                [],
                TestPages.Agreement("aftaler/a", null, null, "aftaler/b"),
                TestPages.Agreement("aftaler/b", null, null, "aftaler/a"),
                TestPages.Agreement("aftaler/c", null, null, "aftaler/d"),
                TestPages.Agreement("aftaler/d", null, null, "aftaler/c"),
                TestPages.Agreement("aftaler/e", null, null, "aftaler/e", "aftaler/a")),
            problems);

        Assert.Equal(2, problems.Sorted.Length);
    }
}
