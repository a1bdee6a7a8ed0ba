using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Site.Tests.Rendering;

/// <summary>What a reuser's program reads.</summary>
public sealed class OpenDataTests : IDisposable
{
    private const string Site = "https://proeve.example";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly TemporaryFolder folder = new TemporaryFolder().WithSite("whole-site");

    [Fact]
    public async Task EveryAddressOfOurOwnInTheJsonLeadsSomewhereAndIsTheIdOfWhatLiesThere()
    {
        await BuildAsync();

        foreach (
            var file in Directory.EnumerateFiles(folder.File("output", "oparl"), "*.json", SearchOption.AllDirectories))
        {
            var json = Json(file);
            Assert.All(
                Strings(json).Where(text => text.StartsWith(Site + "/", StringComparison.Ordinal)),
                address => Assert.True(Exists(address), $"{file}: {address}"));
            Assert.Equal(
                $"{Site}/{Path.GetRelativePath(folder.File("output"), file)}",
                json.TryGetProperty("id", out var id)
                    ? id.GetString()
                    : $"{Site}/{Path.GetRelativePath(folder.File("output"), file)}");
        }
    }

    [Fact]
    public async Task FromTheSystemOneReachesEveryMeetingItemAndDecision()
    {
        await BuildAsync();

        var body = List(Json("oparl/system.json").GetProperty("body")).Single();
        var meeting = List(body.GetProperty("meeting"))
            .Single(meeting => meeting.GetProperty("web").GetString() == $"{Site}/moeder/2024-03-05-raad/");
        var items = meeting.GetProperty("agendaItem").EnumerateArray().ToList();

        Assert.Equal("2024-03-05T08:00:00Z", meeting.GetProperty("start").GetString());
        Assert.Equal(["1", "2", "3"], items.Select(item => item.GetProperty("number").GetString()!));
        Assert.Equal(
            ("godkendt med ændringer", "Rådet godkendte taksterne fra 1. april."),
            (items[0].GetProperty("result").GetString(), items[0].GetProperty("resolutionText").GetString()));
        Assert.Equal(
            $"{Site}/moeder/2024-03-05-raad/bilag/oversigt.txt",
            Assert.Single(items[0].GetProperty("auxiliaryFile").EnumerateArray()).GetProperty("accessUrl").GetString());
        Assert.Equal(
            ("Lukket punkt", false),
            (items[1].GetProperty("name").GetString(), items[1].GetProperty("public").GetBoolean()));
    }

    [Fact]
    public async Task AWithdrawnPageStaysAsADeletedObject()
    {
        folder.Write("input/trukket.md", "---\ntitel: Hemmelig\ntrukket-tilbage: 2024-01-01\n---\n");

        await BuildAsync();

        var gone = Json("oparl/trukket.json");
        Assert.True(gone.GetProperty("deleted").GetBoolean());
        Assert.Equal(["id", "type", "deleted", "modified"], gone.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task ALongListGoesOnInTheNextFile()
    {
        for (var number = 1; number <= 120; number++)
        {
            folder.Write($"input/side-{number}.md", $"---\ntitel: Side {number}\n---\n");
        }

        await BuildAsync();

        Assert.Equal(121, List(Json("oparl/body.json").GetProperty("paper")).Count());
    }

    [Fact]
    public async Task FiguresAreWrittenAsDanishSpreadsheetsReadThem()
    {
        folder.Write("input/tilbud/enterne.md", "---\ntitel: Enterne\n---\n");
        folder.Write(
            "input/aarsrapporter/enterne/2024.md",
            "---\ntitel: -1+1\nbelægning: 12,5\nbudget: 1.000.000\nregnskab: -25.000\n---\n");

        await BuildAsync();

        var csv = await File.ReadAllTextAsync(
            folder.File("output/data/aarsrapporter.csv"), TestContext.Current.CancellationToken);
        Assert.StartsWith("id;adresse;titel;", csv, StringComparison.Ordinal);
        Assert.Equal(
            Encoding.UTF8.GetPreamble(),
            (
                await File.ReadAllBytesAsync(
                    folder.File("output/data/aarsrapporter.csv"), TestContext.Current.CancellationToken))[..3]);
        Assert.Contains(";'-1+1;", csv, StringComparison.Ordinal);
        Assert.EndsWith(";12,5;;1000000;-25000\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TablesAndAttachmentsInCsvHaveNoFormulas()
    {
        (string Name, Encoding Encoding, string Before, string After)[] files =
        [
            ("tal.csv", Utf8, "navn;tal\n=HYPERLINK(\"http://evil.example\");1\n@SUM(1);-25000\n\"+cmd|'/C calc'!A0\";-1.234,50\n-;-5\n",
                "navn;tal\n'=HYPERLINK(\"http://evil.example\");1\n'@SUM(1);-25000\n"
                + "\"'+cmd|'/C calc'!A0\";-1.234,50\n-;-5\n"),
            (
                "bom.csv",
                Utf8,
                "\uFEFF=1;a\r\n\"to \"\"linjer\"\"\r\n=2;x\";=3",
                "\uFEFF'=1;a\r\n\"to \"\"linjer\"\"\r\n=2;x\";'=3"),
            ("komma.csv", Utf8, "a,=1+1\n-1.5,-1+1", "a,'=1+1\n-1.5,'-1+1"),
            ("tab.csv", Utf8, "a\t=1+1\n-12,5 %\t＝1", "a\t'=1+1\n-12,5 %\t'＝1"),
            ("ansi.csv", Encoding.Latin1, "ø;=1\n\"\t=1\";æ", "ø;'=1\n\"'\t=1\";æ"),
            ("ren.csv", Utf8, "\uFEFFa;b;;\r\n\r\n\"uafsluttet;-5,0", "\uFEFFa;b;;\r\n\r\n\"uafsluttet;-5,0"),
            ("tom.csv", Utf8, "", ""),
        ];
        foreach (var file in files)
        {
            folder.Write($"input/moeder/2024-03-05-raad/bilag/{file.Name}", "");
            await File.WriteAllBytesAsync(
                folder.File("input/moeder/2024-03-05-raad/bilag", file.Name),
                file.Encoding.GetBytes(file.Before),
                TestContext.Current.CancellationToken);
        }

        folder.Write("input/moeder/2024-03-05-raad/09-filer.md",
            $"---\nnummer: 9\ntitel: Filer\nåbenhed: åben\ntype: orientering\nbilag:\n{string.Concat(files.Select(file => $"  - titel: Tal\n    fil: bilag/{file.Name}\n    åbenhed: åben\n"))}---\n");
        folder.Write("input/noegletal/tal.csv", files[0].Before);
        folder.Write(
            "input/noegletal/tal.md",
            "---\ntitel: Tal\ntabeller:\n  - titel: Tal\n    fil: tal.csv\n    kolonner:\n"
            + "      - felt: navn\n        titel: Navn\n        type: tekst\n      - felt: tal\n"
            + "        titel: Tal\n        type: tal\n---\n");

        await BuildAsync();

        Assert.Equal(
            files[0].After,
            await File.ReadAllTextAsync(
                folder.File("output/noegletal/tal.csv"), TestContext.Current.CancellationToken));
        foreach (var file in files)
        {
            Assert.Equal(
                file.Encoding.GetBytes(file.After),
                await File.ReadAllBytesAsync(
                    folder.File("output/moeder/2024-03-05-raad/bilag", file.Name),
                    TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task TheTablesHoldWhatIsOpenAndNothingASpreadsheetWouldRun()
    {
        folder.Write("input/tilbud/farlig.md", "---\ntitel: '=1+1;\"x\"'\n---\n");

        await BuildAsync();

        var items = await File.ReadAllTextAsync(
            folder.File("output/data/punkter.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(3, items.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(
            ";moeder/2024-03-05-raad;1;behandling;godkendt med ændringer;2024-000107", items, StringComparison.Ordinal);
        Assert.Contains(
            ";\"'=1+1;\"\"x\"\"\";",
            await File.ReadAllTextAsync(folder.File("output/data/tilbud.csv"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryPageThatMayBeListedSaysWhatItIs()
    {
        await BuildAsync();

        var types = new List<string?>();
        foreach (var file in Directory.EnumerateFiles(folder.File("output"), "*.html", SearchOption.AllDirectories))
        {
            using var page = new HtmlParser()
                .ParseDocument(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            var data = page.QuerySelector("script[type='application/ld+json']");
            Assert.Equal(
                page.QuerySelector("link[rel=canonical]") is null
                    || page.QuerySelector("meta[http-equiv=refresh]") is not null,
                data is null);
            types.AddRange(
                data is null
                    ? []
                    : JsonDocument.Parse(data.TextContent)
                        .RootElement.GetProperty("@graph")
                        .EnumerateArray()
                        .Select(node => node.GetProperty("@type").GetString()));
        }

        Assert.Superset(
            new HashSet<string?> { "WebSite", "Event", "Article", "WebPage", "BreadcrumbList" }, types.ToHashSet());
    }

    [Fact]
    public async Task ASiteWithDraftsSaysSoAndIsNotForSearchEngines()
    {
        await BuildAsync("--kladder");

        Assert.Equal(
            "User-agent: *\nDisallow: /\n",
            await File.ReadAllTextAsync(folder.File("output/robots.txt"), TestContext.Current.CancellationToken));
        Assert.False(File.Exists(folder.File("output/sitemap.xml")));
        var draft = await File.ReadAllTextAsync(
            folder.File("output/kladde/index.html"), TestContext.Current.CancellationToken);
        Assert.Contains("noindex", draft, StringComparison.Ordinal);
        Assert.Contains("Dette er en udgave til gennemsyn.", draft, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private async Task BuildAsync(params string[] arguments)
    {
        var result = await Cli.RunInAsync(folder.Path, arguments);
        Assert.True(result.ExitCode == 0, result.Errors);
    }

    private IEnumerable<JsonElement> List(JsonElement address)
    {
        for (var next = address.GetString(); next is not null;)
        {
            var page = Json(next[(Site.Length + 1)..]);
            foreach (var one in page.GetProperty("data").EnumerateArray())
            {
                yield return one;
            }

            next = page.GetProperty("links").TryGetProperty("next", out var link) ? link.GetString() : null;
        }
    }

    private JsonElement Json(string path) =>
        JsonDocument.Parse(File.ReadAllText(folder.File("output", path))).RootElement;

    private static IEnumerable<string> Strings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Strings(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [json.GetString()!],
        _ => [],
    };

    private bool Exists(string address)
    {
        var path = folder.File("output", address[Site.Length..].TrimStart('/'));
        return File.Exists(path) || File.Exists(Path.Combine(path, "index.html"));
    }
}
