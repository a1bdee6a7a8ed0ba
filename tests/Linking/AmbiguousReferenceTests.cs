using System.Text.RegularExpressions;

namespace Site.Tests.Linking;

/// <summary>What may mean several pages is no link but a line in the report that tells how to say which.</summary>
public sealed class AmbiguousReferenceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(
        "Viften er stor, og Viften er ny.",
        "»Viften«",
        "tilbud/viften-nord (Viften Nord), tilbud/viften-syd (Viften Syd)",
        5)]
    [InlineData(
        "Først en linje\nog så sag 2019-000222.",
        "»2019-000222«",
        "moeder/2019-10-24-das/2 (Udmelding), moeder/2019-10-24-das/3 (Takster)",
        6)]
    [InlineData("KKR-mødet i marts 2016.", "»KKR-mødet i marts 2016«", "moeder/2016-03-03-kkr", 5)]
    [InlineData(
        "Efter § 9.", "»§ 9«", "lovgrundlag/sel-9 (Serviceloven § 9), lovgrundlag/rsl-9 (Retssikkerhedsloven § 9)", 5)]
    public async Task AReferenceToSeveralPagesIsToldOnceWithItsCandidates(
        string text, string words, string candidates, int line)
    {
        Write("side.md", $"---\ntitel: Side\n---\n\n{text}\n");

        var result = await Cli.RunInAsync(folder.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"input/side.md:{line}:", result.Errors, StringComparison.Ordinal);
        Assert.Contains(words, result.Errors, StringComparison.Ordinal);
        Assert.Contains(candidates, result.Errors, StringComparison.Ordinal);
        Assert.Contains("{.ingen-link}", result.Errors, StringComparison.Ordinal);
        Assert.Contains("1 advarsel i 1 fil.", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("<a href", Prose("side"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAgreementByKindAloneIsNotGuessedOnAPageThatNamesTwo()
    {
        Write("moeder/2019-10-24-das/09-aftale.md",
            "---\nnummer: 9\ntitel: Aftalen\nåbenhed: åben\ntype: orientering\n---\n## Baggrund\n\n"
            + "Nordjysk Socialaftale 2021-2022 er på vej.\n\n## Indstilling\n\n"
            + "Socialaftalen godkendes. Den gældende socialaftale er en anden.\n");

        var result = await Cli.RunInAsync(folder.Path);

        Assert.Contains("»Socialaftalen«", result.Errors, StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"/aftaler/socialaftale-2018-2020/\">Den gældende socialaftale</a>",
            Prose("moeder/2019-10-24-das/9"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Viften]{.ingen-link}", "<p>Viften</p>")]
    [InlineData("[Viften](xref:tilbud/viften-nord)", "<p><a href=\"/tilbud/viften-nord/\">Viften</a></p>")]
    [InlineData("*Viften*{.ingen-link}", "<p><em>Viften</em></p>")]
    [InlineData("Viften {.ingen-link}", "<p>Viften </p>")]
    [InlineData("[Viften]{.ingen-link onclick=alert(1)}", "<p>[Viften]{.ingen-link onclick=alert(1)}</p>")]
    [InlineData("*Viften*{#id style=color:red}", "<p><em>Viften</em>{#id style=color:red}</p>")]
    public async Task AnAuthorCanDecide(string text, string html)
    {
        Write("side.md", $"---\ntitel: Side\n---\n\n{text}\n");

        var result = await Cli.RunInAsync(folder.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(html, Prose("side"), StringComparison.Ordinal);
        Assert.Equal(
            text.EndsWith("{.ingen-link}", StringComparison.Ordinal) || text.Contains("xref", StringComparison.Ordinal),
            result.Errors.Length == 0);
    }

    public AmbiguousReferenceTests()
    {
        var site = Repository.File("tests", "Fixtures", "recognition");
        foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories))
        {
            Write(Path.GetRelativePath(site, file), File.ReadAllText(file));
        }
    }

    public void Dispose() => folder.Dispose();

    private void Write(string path, string text) => folder.Write($"input/{path}", text);

    /// <summary>A page's running text, without what its links carry for their cards.</summary>
    private string Prose(string page) =>
        Regex.Replace(string.Concat(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(File.ReadAllText(folder.File("output", page, "index.html")))
        .QuerySelectorAll(".prose").Select(prose => prose.InnerHtml)), " data-[a-z]+=\"[^\"]*\"", "");
}
