using Site.Linking;
using Site.Model;

namespace Site.Tests.Linking;

/// <summary>The pages before and after one in time.</summary>
public class NeighbourTests
{
    [Fact]
    public void TheNextMeetingIsTheForumsOwnOnTheDayThatIsNamed()
    {
        var first = TestPages.Meeting("2020-01-10") with { NextMeetingDate = PartialDate.Parse("2020-05-01") };
        var second = TestPages.Meeting("2020-05-01");
        var another = second with
        {
            Id = new PageId("moeder/2020-05-01-fu"),
            Forum = new("fu", "Forretningsudvalget", "FU", [], null),
        };

        Assert.Equal(second.Id, Link([another, first, second]).MeetingAfter(first)?.Id);
        Assert.Null(Link([another, first]).MeetingAfter(first));
        Assert.Null(Link([first, second]).MeetingAfter(second));
    }

    [Fact]
    public void AReportsNeighboursAreTheNearestOfItsOwnService()
    {
        AnnualReport[] reports = [Report("a", 2015), Report("a", 2012), Report("a", 2018), Report("b", 2016)];

        var (previous, next) = Link([], reports).NeighboursOf(reports[0]);

        Assert.Equal((2012, 2018), (previous?.Year, next?.Year));
        Assert.Equal((null, null), Link([], reports).NeighboursOf(reports[3]));
    }

    private static LinkedArchive Link(IEnumerable<Meeting> meetings, params Content[] pages) =>
        Linker.Link(TestPages.Archive(meetings, pages), new ProblemList());

    private static AnnualReport Report(string service, int year) => new()
    {
        Id = new PageId($"aarsrapporter/{service}/{year}"),
        File = $"aarsrapporter/{service}/{year}.md",
        Title = $"{service} {year}",
        Service = new Reference(new PageId($"tilbud/{service}"), new SourcePlace("fil.md")),
        Year = year,
    };
}
