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

    [Fact]
    public void ACycleWithAReferenceIntoAnotherCycleIsReportedToo()
    {
        CycleCheck.Report(
            TestPages.Archive(
                [],
                TestPages.Agreement("aftaler/a", null, null, "aftaler/b"),
                TestPages.Agreement("aftaler/b", null, null, "aftaler/a"),
                TestPages.Agreement("aftaler/c", null, null, "aftaler/a", "aftaler/d"),
                TestPages.Agreement("aftaler/d", null, null, "aftaler/b", "aftaler/c")),
            problems);

        AssertCycles("aftaler/a → aftaler/b → aftaler/a", "aftaler/c → aftaler/d → aftaler/c");
    }

    [Fact]
    public void CyclesThroughOnePageAreAllReported()
    {
        CycleCheck.Report(
            TestPages.Archive(
                [],
                TestPages.Agreement("aftaler/a", "2018-01-01", null, "aftaler/c"),
                TestPages.Agreement("aftaler/b", "2019-01-01", null, "aftaler/c", "aftaler/a"),
                TestPages.Agreement("aftaler/c", "2020-01-01", null, "aftaler/a", "aftaler/b")),
            problems);

        AssertCycles("aftaler/a → aftaler/c → aftaler/a", "aftaler/b → aftaler/c → aftaler/b");
    }

    [Fact]
    public void OneWrongReferenceIsReportedOnceThoughItClosesSeveralCycles()
    {
        CycleCheck.Report(
            TestPages.Archive(
                [],
                TestPages.Agreement("aftaler/a", "2018-01-01", null, "aftaler/d"),
                TestPages.Agreement("aftaler/b", "2019-01-01", null, "aftaler/a"),
                TestPages.Agreement("aftaler/c", "2020-01-01", null, "aftaler/a"),
                TestPages.Agreement("aftaler/d", "2021-01-01", null, "aftaler/b", "aftaler/c")),
            problems);

        AssertCycles("aftaler/a → aftaler/d → aftaler/b → aftaler/a");
    }

    [Fact]
    public void ALongCycleIsReported()
    {
        const int Length = 20_000;
        CycleCheck.Report(
            TestPages.Archive(
                [],
                [
                    .. Enumerable.Range(0, Length).Select(number =>
                        TestPages.Agreement($"aftaler/{number}", null, null, $"aftaler/{(number + 1) % Length}")),
                ]),
            problems);

        Assert.Single(problems.Sorted);
    }

    private void AssertCycles(params string[] cycles) => Assert.Equal(
        cycles.Select(cycle => $"Siderne følger op på eller erstatter hinanden i ring: {cycle}."),
        problems.Sorted.Select(problem => problem.What).Order(StringComparer.Ordinal));
}
