using System.Text;
using Site.Disclosure;
using Site.Linking;
using Site.Model;
using Site.Rendering.Calendars;
using Site.Tests.Reading;

namespace Site.Tests.Rendering.Calendars;

public sealed class CalendarFileTests : IDisposable
{
    private readonly ReadingSite site = new ReadingSite()
        .With("_data/fora.yml", "- id: das\n  titel: Den Administrative Styregruppe\n  kort: DAS\n");

    [Fact]
    public void ADayWithoutHoursIsAWholeDayThatEndsTheNext()
    {
        var lines = CreateLines("dato: 2026-12-31");

        Assert.Contains("DTSTART;VALUE=DATE:20261231", lines);
        Assert.Contains("DTEND;VALUE=DATE:20270101", lines);
        Assert.Contains("TRANSP:TRANSPARENT", lines);
        Assert.DoesNotContain("BEGIN:VTIMEZONE", lines);
    }

    [Fact]
    public void HoursAreInDanishTimeWithItsZone()
    {
        var lines = CreateLines("dato: 2026-12-31\ntid: kl. 9.00-12.30");

        Assert.Contains("DTSTART;TZID=Europe/Copenhagen:20261231T090000", lines);
        Assert.Contains("DTEND;TZID=Europe/Copenhagen:20261231T123000", lines);
        Assert.Contains("TRANSP:OPAQUE", lines);
        Assert.Contains("BEGIN:VTIMEZONE", lines);
    }

    [Fact]
    public void TheStampOfAPageWithoutHistoryIsTheMidnightOfItsDayAndNotOfTheBuild()
    {
        var lines = CreateLines("dato: 2026-12-31");

        Assert.Contains("DTSTAMP:20261230T230000Z", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("LAST-MODIFIED", StringComparison.Ordinal));
    }

    public void Dispose() => site.Dispose();

    private string[] CreateLines(string keys)
    {
        site.With("moeder/2026-12-31-das/index.md", $"---\nforum: das\nudgave: dagsorden\n{keys}\n---\n");
        var problems = new ProblemList();
        var archive = Linker.Link(PublicArchive.From(site.Read(problems), new DateOnly(2026, 11, 27)), problems);
        Assert.Empty(problems.Sorted);
        var file = new CalendarFile(archive).CreateAll().First();
        return Encoding.UTF8.GetString(file.Content.Span).Split("\r\n");
    }
}
