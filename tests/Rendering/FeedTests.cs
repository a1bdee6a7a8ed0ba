using System.Text.Json;

namespace Site.Tests.Rendering;

/// <summary>Feeds, calendars and the sitemap as other people's parsers read them.</summary>
public sealed class FeedTests : IDisposable
{
    private const string Site = "https://proeve.example";

    private readonly TemporaryFolder folder = new TemporaryFolder().WithSite("whole-site");

    [Fact]
    public async Task EverythingAndEachForumTopicOrganisationAndServiceCanBeFollowed()
    {
        folder.Write("input/tilbud/aakanden.md", "---\ntitel: Åkanden & <venner>\n---\n");

        var feeds = (await BuiltAsync()).GetProperty("feeds");

        Assert.Equal(["feed.xml", "fora/raad/feed.xml", "kommuner/soekoebing/feed.xml", "tilbud/aakanden/feed.xml"],
            feeds.EnumerateObject()
                .Select(feed => feed.Name)
                .Where(name => !name.StartsWith("emner", StringComparison.Ordinal)));
        var service = Assert.Single(
            feeds.GetProperty("tilbud/aakanden/feed.xml").GetProperty("entry").EnumerateArray());
        Assert.Equal("Åkanden & <venner>", service.GetProperty("title").GetString());
        Assert.All(
            feeds.EnumerateObject(),
            feed => Assert.Equal($"{Site}/{feed.Name}", feed.Value.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task AnEntryTellsWhatCameOfTheMatter()
    {
        var feeds = (await BuiltAsync()).GetProperty("feeds");

        var entry = feeds.GetProperty("feed.xml")
            .GetProperty("entry")
            .EnumerateArray()
            .Single(entry => entry.GetProperty("id").GetString() == $"{Site}/moeder/2024-03-05-raad/1/");
        Assert.Equal(
            "Rådet 5. marts 2024, punkt 1. Udfald: godkendt med ændringer. Status: afløst. Taksterne stiger.",
            entry.GetProperty("summary").GetString());
        Assert.Contains(
            "Rådet godkendte taksterne fra 1. april.",
            entry.GetProperty("content").GetProperty("#text").GetString(),
            StringComparison.Ordinal);
        Assert.Equal("2024-03-04T23:00:00Z", entry.GetProperty("updated").GetString());
    }

    [Fact]
    public async Task EveryAddressInTheFeedsAndTheSitemapIsAPage()
    {
        var built = await BuiltAsync();

        var links = built.GetProperty("feeds")
            .EnumerateObject()
            .SelectMany(feed => feed.Value.GetProperty("entry").EnumerateArray().Append(feed.Value))
            .SelectMany(element => element.GetProperty("link").EnumerateArray())
                .Select(link => link.GetProperty("href").GetString()!);
        var pages = built.GetProperty("sitemap")
            .GetProperty("urlset")
            .GetProperty("url")
            .EnumerateArray()
            .Select(url => url.GetProperty("loc").GetString()!)
            .ToList();
        Assert.All(links.Concat(pages), address => Assert.True(Exists(address), address));
        Assert.Contains($"{Site}/moeder/2024-03-05-raad/1/", pages);
        Assert.DoesNotContain($"{Site}/moeder/2024-03-05-raad/2/", pages);
        Assert.Equal(pages.Distinct(), pages);
    }

    [Fact]
    public async Task AMeetingIsInTheCalendarAtItsHoursInDenmark()
    {
        var calendars = (await BuiltAsync()).GetProperty("calendars");

        Assert.Equal(
            ["fora/raad/kalender.ics", "kalender.ics"], calendars.EnumerateObject().Select(calendar => calendar.Name));
        var meeting = Assert.Single(calendars.GetProperty("fora/raad/kalender.ics").EnumerateArray());
        Assert.Equal("moeder/2024-03-05-raad@proeve.example", meeting.GetProperty("uid").GetString());
        Assert.Equal("2024-03-05T08:00:00.000Z", meeting.GetProperty("startUtc").GetString());
        Assert.Equal("2024-03-05T12:00:00", meeting.GetProperty("end").GetString());
        Assert.True(Exists(meeting.GetProperty("url").GetString()!));
    }

    [Fact]
    public async Task ADateOfTheYearIsAWholeDayAndKeepsItsNameWhenItMoves()
    {
        folder.Write("input/kalender/2025.yml", Calendar("2025-03-10", "2025-03-11"));
        var before = Dated(await BuiltAsync(), "Frist: Takster meldes ind");
        folder.Write("input/kalender/2025.yml", Calendar("2025-06-30", "2025-07-01"));

        var after = Dated(await BuiltAsync(), "Frist: Takster meldes ind");

        Assert.True(before.GetProperty("isWholeDay").GetBoolean());
        Assert.Equal(
            ("2025-03-10", "2025-03-12"),
            (before.GetProperty("start").GetString(), before.GetProperty("end").GetString()));
        Assert.Equal("2025-06-30", after.GetProperty("start").GetString());
        Assert.Equal(before.GetProperty("uid").GetString(), after.GetProperty("uid").GetString());
    }

    [Fact]
    public async Task AMeetingThatTheCalendarForetoldStandsOnceInIt()
    {
        folder.Write(
            "input/kalender/2024.yml",
            "titel: Årshjul 2024\nbegivenheder:\n  - dato: 2024-03-05\n    type: møde\n"
            + "    titel: Rådet mødes\n    forum: raad\n");

        var dates = (await BuiltAsync()).GetProperty("calendars").GetProperty("kalender.ics").EnumerateArray();

        Assert.Equal("moeder/2024-03-05-raad@proeve.example", Assert.Single(dates).GetProperty("uid").GetString());
    }

    public void Dispose() => folder.Dispose();

    private static string Calendar(string first, string last) =>
        $"titel: Årshjul 2025\nbegivenheder:\n  - dato: {first}\n    slut: {last}\n    type: frist\n"
        + "    titel: Takster meldes ind\n  - dato: 2025-09\n    type: temadag\n    titel: Uden kendt dag\n";

    private static JsonElement Dated(JsonElement built, string title) =>
        built.GetProperty("calendars")
            .GetProperty("kalender.ics")
            .EnumerateArray()
            .Single(date => date.GetProperty("summary").GetString() == title);

    private bool Exists(string address)
    {
        var path = folder.File("output", address[Site.Length..].TrimStart('/'));
        return File.Exists(path) || File.Exists(Path.Combine(path, "index.html"));
    }

    private async Task<JsonElement> BuiltAsync()
    {
        var result = await Cli.RunInAsync(folder.Path);
        Assert.True(result.ExitCode == 0, result.Errors);
        return await NodeScript.RunAsync("machines/read.mjs", folder.File("output"));
    }
}
