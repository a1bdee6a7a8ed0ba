using Site.Linking.Recognition;
using Site.Model;

namespace Site.Tests.Linking.Recognition.Text;

public class DateFinderTests
{
    private static readonly PhraseDictionary Dictionary = new(
    [
        .. PartialDate.Months.Select((month, index) =>
            new KnownPhrase(month, new MonthWord(index + 1), MatchRule.WordOrMeetingPrefix)),
        .. DanishWords.Seasons.Select(season =>
            new KnownPhrase(season.Word, new SeasonWord(season.Season), MatchRule.WordOrMeetingPrefix)),
    ]);

    [Theory]
    [InlineData("den 24. oktober 2019", "24/10/2019")]
    [InlineData("d. 24.10.2019", "24/10/2019")]
    [InlineData("24/4-2015", "24/4/2015")]
    [InlineData("2019-10-24", "24/10/2019")]
    [InlineData("20.11.15", "20/11/2015")]
    [InlineData("den 3/4", "3/4/")]
    [InlineData("maj 2012", "/5/2012")]
    [InlineData("26. august og 7. november 2018", "26/8/2018 7/11/2018")]
    [InlineData("16.-17. august 2018", "16/8/2018 17/8/2018")]
    [InlineData("foråret 2012", "//2012")]
    [InlineData("3/4", "")]
    [InlineData("31. februar 2019", "")]
    [InlineData("kl. 12.30", "")]
    [InlineData("sommer", "//")]
    public void DatesAreReadInAllDanishNotations(string text, string dates) =>
        Assert.Equal(
            dates,
            string.Join(' ', DateFinder.Find(Passage(text)).Select(date => $"{date.Day}/{date.Month}/{date.Year}")));

    [Fact]
    public void TheWordBeforeTheDayBelongsToTheDate()
    {
        var date = Assert.Single(DateFinder.Find(Passage("Mødet den 24. oktober 2019 kl. 9")));

        Assert.Equal("den 24. oktober 2019", "Mødet den 24. oktober 2019 kl. 9"[date.Start..date.End]);
    }

    private static Passage Passage(string text) =>
        new(new RunningText(text), new TextOrigin(TestPages.Page("side"), null), Dictionary.Find(text));
}
