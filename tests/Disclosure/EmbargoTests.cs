using Site.Disclosure;
using Site.Model;

namespace Site.Tests.Disclosure;

public class EmbargoTests
{
    private static readonly Archive Archive = new Archive
    {
        Pages =
        [
            Page("nu"), Page("kladde") with { IsDraft = true, PublishFrom = Day("2026-01-02") },
            Page("i-morgen") with { PublishFrom = Day("2026-03-29") },
            Page("senere") with { PublishFrom = Day("2026-05-01") },
            Page("trukket") with { WithdrawnFrom = Day("2026-04-01") },
        ],
    };

    [Theory]
    [InlineData("2026-03-28", "nu trukket", "", "2026-03-29")]
    [InlineData("2026-03-29", "nu i-morgen trukket", "", "2026-04-01")]
    [InlineData("2026-04-01", "nu i-morgen", "trukket", "2026-05-01")]
    [InlineData("2026-05-01", "nu i-morgen senere", "trukket", null)]
    public void APageIsPublicUntilItIsWithdrawnAndTheNextChangeIsKnown(
        string today, string pages, string tombstones, string? nextDue)
    {
        var open = PublicArchive.From(Archive, Day(today));

        Assert.Equal(pages, string.Join(' ', open.Pages.Select(page => page.Id)));
        Assert.Equal(tombstones, string.Join(' ', open.Tombstones.Select(tombstone => tombstone.Id)));
        Assert.Equal(nextDue is null ? null : Day(nextDue), open.NextDue);
    }

    [Theory]
    [InlineData("2026-01-14T22:59:59Z", "2026-01-14")]
    [InlineData("2026-01-14T23:00:00Z", "2026-01-15")]
    [InlineData("2026-07-14T21:59:59Z", "2026-07-14")]
    [InlineData("2026-07-14T22:00:00Z", "2026-07-15")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    public void TheDayBeginsAtMidnightDanishTimeInSummerAndWinter(string moment, string day) =>
        Assert.Equal(
            Day(day), DanishDay.At(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public async Task ACheckFindsProblemsOfLaterDays()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/a.md", "---\ntitel: A\n---\nSe [B](/b/).\n");
        folder.Write("input/b.md", "---\ntitel: B\ntrukket-tilbage: 2031-06-01\n---\n## Mål\n");
        folder.Write("input/c.md", "---\ntitel: C\npubliceres: 2031-01-01\n---\n[mål](/b/#maal) [x](/findes-ikke/)\n");

        var build = await Cli.RunInAsync(folder.Path);
        var check = await Cli.RunInAsync(folder.Path, "check");

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains(
            "Fra 1. januar 2031: Linket »x« fører til /findes-ikke/", check.Errors, StringComparison.Ordinal);
        Assert.Contains("Fra 1. juni 2031: Linket »mål« fører til", check.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Fra 1. juni 2031: Linket »x«", check.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSiteCanBeBuiltForAnotherDay()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/nytaar.md", "---\ntitel: Nytår\npubliceres: 2031-01-01\n---\n");

        var before = await Cli.RunInAsync(folder.Path, "--dag", "2030-12-31");
        var exists = File.Exists(folder.File("output", "nytaar", "index.html"));
        await Cli.RunInAsync(folder.Path, "--dag", "2031-01-01");

        Assert.Contains("1. januar 2031: byg siden igen den dag", before.Output, StringComparison.Ordinal);
        Assert.False(exists);
        Assert.True(File.Exists(folder.File("output", "nytaar", "index.html")));
    }

    private static Page Page(string id) => new() { Id = new PageId(id), File = $"{id}.md", Title = id };

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
