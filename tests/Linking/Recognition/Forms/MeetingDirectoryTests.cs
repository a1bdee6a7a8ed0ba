using Site.Linking.Recognition;
using Site.Model;

namespace Site.Tests.Linking.Recognition.Forms;

public class MeetingDirectoryTests
{
    private static readonly MeetingDirectory Directory = new(
        ((string[])["2018-11-07", "2019-08-26", "2019-11-07", "2012-05"]).Select(day => TestPages.Meeting(day)));

    [Theory]
    [InlineData(7, 11, 2018, null, "2018-11-07")]
    [InlineData(null, 5, 2012, null, "2012-05")]
    [InlineData(7, 11, null, "2019-02-01", "2019-11-07")]
    [InlineData(26, 8, null, "2020-01-10", "2019-08-26")]
    [InlineData(26, 8, null, "2018-12-01", null)]
    [InlineData(7, 11, null, null, null)]
    [InlineData(8, 11, 2018, null, null)]
    public void ADateMeansTheMeetingOfItsDayAndTheNearestYear(
        int? day, int? month, int? year, string? from, string? meeting)
    {
        PartialDate? page = from is null ? null : PartialDate.Parse(from);

        var found = Directory.Find(new DateMention(0, 0, day, month, year), "das", page);

        Assert.Equal(meeting is null ? [] : [$"moeder/{meeting}-das"], found.Select(one => one.Id.Value));
    }

    [Fact]
    public void AnotherForumHasNoMeetingThatDay() =>
        Assert.Empty(Directory.Find(new DateMention(0, 0, 7, 11, 2018), "fu", null));
}
