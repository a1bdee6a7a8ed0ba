using System.Diagnostics;
using Site.Tests.Browser;

namespace Site.Tests.WholeProgram;

/// <summary>
/// Checks that after any change to the input folder, the preview serves what a build of the folder writes.
/// </summary>
public sealed class PreviewEditsTests : IDisposable
{
    private const string Item =
        "moeder/2021-03-01-raad/02-hal.md",
        Status = "moeder/2021-09-01-raad/01-status.md",
        LaterMeeting = "moeder/2022-09-01-raad/index.md",
        Meeting = "moeder/2021-03-01-raad/index.md",
        References = "moeder/2024-03-05-raad/02-henvisninger.md";

    private readonly TemporaryFolder folder = new TemporaryFolder().WithSite("demonstration");
    private string built = "";

    public PreviewEditsTests()
    {
        using var matters = new TemporaryFolder().WithSite("matters");
        foreach (var kind in (string[])["aftaler", "moeder"])
        {
            Array.ForEach(Directory.GetFiles(matters.File("input", kind), "*", SearchOption.AllDirectories),
                file => folder.Write(Path.GetRelativePath(matters.Path, file), File.ReadAllText(file)));
        }

        Change("_data/fora.yml", text => text + "- id: naevn\n  titel: Det Fiktive Nævn\n  kort: Nævnet\n");
        Change("_data/lovgrundlag.yml", text => text + "- id: sel-85\n  titel: Serviceloven § 85\n  kort: § 85\n");
        Replace(Meeting, "udgave:", "titel: Et møde med sit eget navn\nudgave:");
        folder.Write(
            "input/moeder/2020-05-05-naevn/index.md", "---\nforum: naevn\ndato: 2020-05-05\nudgave: referat\n---\n");
        folder.Write(
            "input/moeder/2020-05-05-naevn/01-punkt.md",
            "---\nnummer: 1\ntitel: Et punkt i Nævnet\nåbenhed: åben\ntype: orientering\n---\n"
            + "## Beslutning\n\nNævnet tog stilling.\n");
        folder.Write("input/bilag/liste.txt", "En liste.\n");
        folder.Write($"input/{References}", """
            ---
            nummer: 2
            titel: Henvisninger
            åbenhed: åben
            type: orientering
            ---
            ## Sagsfremstilling

            Sagen S-2021-7 var oppe på Rådets møde den 1. marts 2021, og på Nævnets møde den 1. marts 2021 under punkt 2.
            Søkøbing Kommune bruger Mågevang, også kaldet MV, efter § 107. Takstgruppen så på takstbilaget for 2024.
            Rammeaftalen for 2022 er Fiktiv rammeaftale 2022-2023. Den Fiktive Kreds er et forum, og Lynghede Kommune hedder også Hede Kommune.

            Se [](xref:moeder/2021-03-01-raad/2), [](xref:aftaler/foerste) og [svaret](xref:centrale-udmeldinger/proeve#tema-1-samarbejde); S-2024-9, B-2024-1 og bilag 7.

            Rådets møde den 9. oktober tog stilling til punkt 1, Rådets møde i november 2023 til resten; sagen S-2030-1 om § 85 var på Rådets møde den 1. marts 2022, punkt 4.
            Se også vidensbrevet om nærvær og den centrale udmelding om udvikling.

            """);
    }

    /// <summary>The edits, which build on each other, with their descriptions.</summary>
    private (string Description, Action Make)[] Edits =>
    [
        ("text alone", () => Change(Item, text => text + "\nEn sætning mere.\n")),
        ("an item's title", () => Replace(Item, "titel: Halleje", "titel: Leje af haller")),
        ("an outcome", () => Replace(Item, "udfald: drøftet", "udfald: udsat")),
        ("a topic", () => Replace(Item, "udfald: udsat", "udfald: udsat\nemner: [boliger]")),
        ("a party", () => Replace(Item, "emner: [boliger]", "emner: [boliger]\nparter: [lynghede]")),
        ("legal basis", () => Replace(Item, "parter: [lynghede]", "parter: [lynghede]\nlovgrundlag: [sel-107]")),
        ("a service", () => Replace(Item, "lovgrundlag: [sel-107]", "lovgrundlag: [sel-107]\ntilbud: [fyrkrogen]")),
        ("no service", () => Replace(Item, "\ntilbud: [fyrkrogen]", "")),
        ("a written link", () => Change(Item, text => text + "\nSe [](xref:aftaler/anden).\n")),
        ("a mention in words", () => Change(Item, text => text + "\nMågevang og Søkøbing Kommune var med.\n")),
        ("the link and the mention removed", () => Change(Item, text => text.Split("\nSe [](xref:")[0])),
        (
            "an earlier item",
            () =>
                Replace(
                    "moeder/2023-03-01-raad/02-nej.md", "udfald:", "opfølger: [moeder/2021-03-01-raad/2]\nudfald:")),
        (
            "another earlier item",
            () =>
                Replace(
                    "moeder/2023-03-01-raad/02-nej.md",
                    "opfølger: [moeder/2021-03-01-raad/2]",
                    "opfølger: [moeder/2021-09-01-raad/3]")),
        (
            "nothing replaced",
            () => Replace("moeder/2023-03-01-raad/02-nej.md", "erstatter: [moeder/2023-03-01-raad/1]\n", "")),
        ("a case number", () => Replace("moeder/2022-03-01-raad/02-hal.md", "sagsnr: S-2021-7", "sagsnr: S-2024-9")),
        ("a case number that a text names", () => Replace(Status, "titel:", "sagsnr: S-2030-1\ntitel:")),
        (
            "the same on another item",
            () => Replace("moeder/2022-03-01-raad/02-hal.md", "sagsnr: S-2024-9", "sagsnr: S-2030-1")),
        ("no case number", () => Replace(Status, "sagsnr: S-2030-1\n", "")),
        ("legal basis that no page had", () => Replace(Status, "titel:", "lovgrundlag: [sel-85]\ntitel:")),
        ("none again", () => Replace(Status, "lovgrundlag: [sel-85]\n", "")),
        (
            "an item of a number that a text names",
            () =>
                folder.Write(
                    "input/moeder/2022-03-01-raad/04-nyt.md",
                    "---\nnummer: 4\ntitel: Nyt\nåbenhed: åben\ntype: orientering\n---\n## Beslutning\n\n"
                    + "Rådet tog stilling.\n")),
        (
            "a date that a text says without its year",
            () => Replace(LaterMeeting, "dato: 2022-09-01", "dato: 2023-10-09")),
        ("a month that a text says", () => Replace(LaterMeeting, "dato: 2023-10-09", "dato: 2023-11")),
        ("another year", () => Replace(LaterMeeting, "dato: 2023-11", "dato: 2022-09-01")),
        (
            "a meeting added",
            () =>
                folder.Write(
                    "input/moeder/2023-11-20-raad/index.md",
                    "---\nforum: raad\ndato: 2023-11-20\nudgave: referat\n---\n")),
        ("a meeting deleted", () => Directory.Delete(folder.File("input/moeder/2023-11-20-raad"), recursive: true)),
        (
            "a numbered attachment",
            () =>
                Replace(
                    "moeder/2024-03-05-raad/01-udvikling.md",
                    "emner:",
                    "bilag:\n  - titel: Liste\n    nummer: 7\n    åbenhed: åben\nemner:")),
        (
            "its file",
            () =>
                Move(
                    "bilag/liste.txt",
                    "moeder/2024-03-05-raad/bilag/liste.txt",
                    "moeder/2024-03-05-raad/01-udvikling.md",
                    text =>
                        text.Replace("nummer: 7", "nummer: 7\n    fil: bilag/liste.txt", StringComparison.Ordinal))),
        ("a meeting's date", () => Replace(Meeting, "dato: 2021-03-01", "dato: 2023-12-01")),
        ("back again", () => Replace(Meeting, "dato: 2023-12-01", "dato: 2021-03-01")),
        ("a meeting's forum", () => Replace(Meeting, "forum: raad", "forum: naevn")),
        ("an item closed", () => Replace("moeder/2022-09-01-raad/02-takst.md", "åbenhed: åben", "åbenhed: lukket")),
        (
            "an item added",
            () =>
                folder.Write(
                    "input/moeder/2022-09-01-raad/04-nyt.md",
                    "---\nnummer: 4\ntitel: Nyt\nåbenhed: åben\ntype: orientering\nsagsnr: B-2024-1\n---\n"
                    + "## Beslutning\n\nSe punkt 1.\n")),
        ("an item deleted", () => File.Delete(folder.File("input/moeder/2022-09-01-raad/04-nyt.md"))),
        (
            "another number",
            () =>
                Move(
                    "moeder/2021-09-01-raad/03-eventuelt.md",
                    "moeder/2021-09-01-raad/05-eventuelt.md",
                    "moeder/2021-09-01-raad/05-eventuelt.md",
                    text => text.Replace("nummer: 3", "nummer: 5", StringComparison.Ordinal),
                    () => Replace("moeder/2023-03-01-raad/02-nej.md", "raad/3]", "raad/5]"))),
        (
            "a page's file renamed",
            () =>
                Move(
                    "vidensbreve/naerhed.md",
                    "vidensbreve/naerhed-virker.md",
                    "vidensbreve/naerhed-virker.md",
                    text => text)),
        (
            "a letter's subject",
            () => Replace("vidensbreve/naerhed-virker.md", "titel: Nærhed virker", "titel: Nærvær virker")),
        (
            "an announcement's subject",
            () => Replace("centrale-udmeldinger/proeve.md", "titel: Prøveudmelding", "titel: Udvikling af tilbud")),
        (
            "a group's name",
            () => Replace("arbejdsgrupper/takstgruppen.md", "titel: Takstgruppen", "titel: Prisgruppen")),
        (
            "an agreement's title",
            () => Replace("aftaler/foerste.md", "titel: Første aftale", "titel: Aftale nummer ét")),
        (
            "a title that texts use",
            () =>
                Replace(
                    "aftaler/fiktiv-rammeaftale-2022.md",
                    "titel: Fiktiv rammeaftale 2022-2023",
                    "titel: En anden rammeaftale 2022-2023")),
        (
            "an agreement's type",
            () => Replace("aftaler/fiktiv-rammeaftale-2022.md", "aftaletype: rammeaftale", "aftaletype: socialaftale")),
        (
            "an agreement's days",
            () => Replace("aftaler/foerste.md", "gælder-fra: 2018-01-01", "gælder-fra: 2017-01-01")),
        ("a heading", () => Replace("tilbud/maagevang.md", "## Faglighed", "## Den faglige del")),
        ("a service's other name", () => Replace("tilbud/maagevang.md", "aliaser: [MV]", "aliaser: [MVX]")),
        ("one that texts use", () => Replace("tilbud/maagevang.md", "aliaser: [MVX]", "aliaser: [MV]")),
        (
            "a service's operator",
            () => Replace("tilbud/fyrkrogen.md", "driftsherre: lynghede", "driftsherre: soekoebing")),
        ("the year of some tariffs", () => Replace("takster/2024-soekoebing.md", "år: 2024", "år: 2023")),
        ("a page withdrawn", () => Replace("hoeringer/proeve.md", "titel:", "trukket-tilbage: 2020-01-01\ntitel:")),
        ("a topic's description", () => Change("_data/emner.yml", text => text + "  beskrivelse: Hvor man bor.\n")),
        ("a forum's title", () => Replace("_data/fora.yml", "titel: Det Fiktive Nævn", "titel: Den Fiktive Kreds")),
        (
            "a municipality's other name",
            () => Change("_data/kommuner.yml", text => text + "  aliaser: [Hede Kommune]\n")),
        ("a legal basis", () => Replace("_data/lovgrundlag.yml", "§ 107", "§ 108")),
        ("the site's title", () => Replace("_data/site.yml", "titel: Demonstrationsbanken", "titel: Banken")),
    ];

    [Fact]
    public async Task AfterEveryChangeThePreviewServesWhatABuildWrites()
    {
        using var preview = await PreviewProcess.StartAsync(folder.File("input"));
        await BuildAsync("at the start");
        Assert.Null(await preview.DifferenceAsync(built));
        foreach (var (what, make) in Edits)
        {
            var before = FolderSnapshot.Take(built);
            make();
            await BuildAsync(what);
            Assert.True(before != FolderSnapshot.Take(built), $"{what}: changes nothing, so it tests nothing.");
            Assert.Equal((what, null), (what, await LastDifferenceAsync(preview)));
        }
    }

    public void Dispose() => folder.Dispose();

    /// <summary>
    /// Waits until the preview has processed a change. Returns the difference that remains after two minutes, or null.
    /// </summary>
    private async Task<string?> LastDifferenceAsync(PreviewProcess preview)
    {
        var stopwatch = Stopwatch.StartNew();
        string? difference;
        while ((difference = await preview.DifferenceAsync(built)) is not null
            && stopwatch.Elapsed < TimeSpan.FromMinutes(2))
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        return difference;
    }

    /// <summary>
    /// Builds into a new folder, as a build checks that no address of the previous output is missing.
    /// </summary>
    private async Task BuildAsync(string what)
    {
        built = folder.File("built", what);
        var result = await Cli.RunInAsync(folder.Path, "build", "-i", "input", "-o", built);
        Assert.True(result.ExitCode == 0, $"{what}: {result.Errors}");
    }

    private void Replace(string file, string old, string replacement) => Change(file, text =>
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, replacement, StringComparison.Ordinal);
    });

    private void Change(string file, Func<string, string> change) =>
        File.WriteAllText(folder.File("input", file), change(File.ReadAllText(folder.File("input", file))));

    /// <summary>Moves a file, changes the text of one, and makes a further change, if any.</summary>
    private void Move(string from, string to, string changed, Func<string, string> change, Action? furtherChange = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.File("input", to))!);
        File.Move(folder.File("input", from), folder.File("input", to));
        Change(changed, change);
        furtherChange?.Invoke();
    }
}
