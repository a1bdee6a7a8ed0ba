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
            Page("i-morgen") with { PublishFrom = Day("2026-03-29") }, Page("senere") with { PublishFrom = Day("2026-05-01") },
            Page("trukket") with { WithdrawnFrom = Day("2026-04-01") },
        ],
    };

    [Theory]
    [InlineData("2026-03-28", "nu trukket", "", "2026-03-29")]
    [InlineData("2026-03-29", "nu i-morgen trukket", "", "2026-04-01")]
    [InlineData("2026-04-01", "nu i-morgen", "trukket", "2026-05-01")]
    [InlineData("2026-05-01", "nu i-morgen senere", "trukket", null)]
    public void APageIsPublicFromItsDayToTheDayItIsWithdrawnAndTheNextDayIsTold(string today, string pages, string stones, string? nextDue)
    {
        var open = PublicArchive.From(Archive, Day(today));

        Assert.Equal(pages, string.Join(' ', open.Pages.Select(page => page.Id)));
        Assert.Equal(stones, string.Join(' ', open.Tombstones.Select(stone => stone.Id)));
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
    public void TheDayBeginsAtMidnightInDenmarkSummerAndWinter(string moment, string day) =>
        Assert.Equal(Day(day), DanishDay.At(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));

    private static Page Page(string id) => new() { Id = new PageId(id), File = $"{id}.md", Title = id };

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
