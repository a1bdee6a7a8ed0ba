using System.Collections.Immutable;
using System.Globalization;
using Site.Disclosure;
using Site.Model;
using Site.Reading;
using Site.Reading.History;

namespace Site.Tests.Reading;

/// <summary>
/// When a page came out and was last changed is what the version history says, and nothing where it does not say.
/// </summary>
public sealed class VersionHistoryTests : IDisposable
{
    private const string Page = "titel: Om os\n---\nHvem vi er, hvad vi gør, og hvor du kan læse mere om det.\n";

    /// <summary>When the versions of <see cref="Cases"/> are committed: "1" is the first.</summary>
    private static readonly ImmutableArray<string> Times =
    [
        "2026-01-01T12:00:00Z", "2026-02-01T12:00:00Z", "2026-03-01T12:00:00Z",
    ];

    private static readonly DateOnly Today = new(2026, 11, 27);

    private readonly TemporaryFolder folder = new();

    /// <summary>
    /// What a page's file says in three commits; <c>=</c> as in the commit before, nothing: no file. Then when it came
    /// out and last changed for the public: numbers of commits, or days.
    /// </summary>
    private static readonly (string What, string First, string Second, string Third, string Expected)[] Cases =
    [
        ("nothing changes", Page, "=", "=", "1 1"),
        ("the text changes", Page, Page + "Og mere.\n", "=", "1 2"),
        ("the title changes", Page, "=", Page.Replace("Om os", "Om banken", StringComparison.Ordinal), "1 3"),
        ("a text that is changed back is another change", Page, Page + "Og mere.\n", Page, "1 3"),
        ("a comment comes", Page, $"# Husk resumé\n{Page}", "=", "1 1"),
        (
            "a comment goes, a key is written otherwise",
            $"# Husk\nemner: takster\n{Page}",
            $"# Flere?\nemner: [\"takster\"]\n{Page}",
            "=",
            "1 1"),
        ("keys change places", $"resumé: Kort\nkilde: Brev\n{Page}", $"kilde: Brev\nresumé: Kort\n{Page}", "=", "1 1"),
        ("lines end otherwise", Page, Page.Replace("\n", "\r\n", StringComparison.Ordinal), "=", "1 1"),
        ("a key without a value comes", Page, $"resumé:\n{Page}", "=", "1 1"),
        (
            "a key comes that only the program needs",
            Page,
            $"kladde: nej\ntidligere-adresser: [/gammel/]\n{Page}",
            "=",
            "1 1"),
        ("it is to be withdrawn one day", Page, $"trukket-tilbage: 2030-01-01\n{Page}", "=", "1 1"),
        ("it was withdrawn and is back", $"trukket-tilbage: 2026-01-10\n{Page}", Page, "=", "1 2"),
        ("it was a draft", $"kladde: ja\n{Page}", "=", Page, "3 3"),
        ("it was a draft for a while", Page, $"kladde: ja\n{Page}", Page, "1 3"),
        ("it could not be read", $"titel: [\n{Page}", Page, "=", "2 2"),
        ("it comes late", "", "", Page, "3 3"),
        ("it was gone for a while", Page, "", Page, "1 1"),
        ("it is held back", $"publiceres: 2026-11-20\n{Page}", "=", "=", "2026-11-20 2026-11-20"),
        (
            "it is held back, and changed before its day",
            $"publiceres: 2026-02-15\n{Page}",
            $"publiceres: 2026-02-15\n{Page}Og mere.\n",
            "=",
            "2026-02-15 2026-02-15"),
        (
            "it is held back, and changed after its day",
            $"publiceres: 2026-02-15\n{Page}",
            "=",
            $"publiceres: 2026-02-15\n{Page}Og mere.\n",
            "2026-02-15 3"),
        (
            "its day is taken away once it is over",
            $"publiceres: 2026-01-15\n{Page}",
            "=",
            Page,
            "2026-01-15 2026-01-15"),
        ("its day is taken away before it comes", $"publiceres: 2026-11-20\n{Page}", Page, "=", "2 2"),
        ("its day was over when it was committed", $"publiceres: 2020-01-01\n{Page}", "=", "=", "1 1"),
    ];

    /// <summary>The same of an agenda item's keys after <c>åbenhed</c>.</summary>
    private static readonly (string What, string First, string Second, string Third, string Expected)[] ItemCases =
    [
        ("nothing changes", "åben", "=", "=", "1 1"),
        ("a closed attachment comes", "åben", "åben\nbilag:\n  - titel: Notat\n    åbenhed: lukket", "=", "1 1"),
        (
            "a closed attachment is called otherwise",
            "åben\nbilag:\n  - titel: Notat\n    åbenhed: lukket",
            "åben\nbilag:\n  - titel: Andet notat\n    åbenhed: lukket\n    nummer: 3",
            "=",
            "1 1"),
        (
            "a closed attachment comes before an open one",
            "åben\nbilag:\n  - titel: Brev\n    åbenhed: åben",
            "åben\nbilag:\n  - titel: Notat\n    åbenhed: lukket\n  - titel: Brev\n    åbenhed: åben",
            "=",
            "1 1"),
        (
            "an attachment is opened",
            "åben\nbilag:\n  - titel: Brev\n    åbenhed: lukket",
            "=",
            "åben\nbilag:\n  - titel: Brev\n    åbenhed: åben",
            "1 3"),
        (
            "an open attachment is called otherwise",
            "åben\nbilag: {titel: Brev, åbenhed: åben}",
            "åben\nbilag: {titel: Svar, åbenhed: åben}",
            "=",
            "1 2"),
        ("it is opened", "lukket", "=", "åben", "3 3"),
        ("it was closed for a while", "åben", "lukket", "åben", "1 3"),
        ("a title for the public comes and does not show", "åben", "åben\noffentlig-titel: En sag", "=", "1 1"),
        ("it is closed", "åben", "=", "lukket", ""),
    ];

    [Fact]
    public void OnlyWhatThePublicSeesIsAChange()
    {
        folder.Write("input/_data/emner.yml", "- id: takster\n  titel: Takster\n");
        folder.Write("input/_data/fora.yml", "- id: raad\n  titel: Rådet\n");
        WriteMeeting("moeder/2024-03-05-raad", "");
        foreach (var (commit, time) in Times.Index())
        {
            foreach (var (index, page) in Cases.Index())
            {
                Write(
                    $"side-{index}.md",
                    commit,
                    [page.First, page.Second, page.Third],
                    text => text.Length == 0 ? "" : $"---\n{text}");
            }

            foreach (var (index, item) in ItemCases.Index())
            {
                Write($"moeder/2024-03-05-raad/{index + 1}.md", commit, [item.First, item.Second, item.Third],
                    text =>
                        $"---\nnummer: {index + 1}\ntitel: Sag {index}\ntype: behandling\nåbenhed: {text}\n"
                        + "---\n## Beslutning\n\nGodkendt.\n");
            }

            GitFolder.Commit(folder.Path, time);
        }

        var changes = Changes();
        var wrong = Cases.Select((page, index) => (page.What, page.Expected, Found: changes($"side-{index}")))
            .Concat(
                ItemCases.Select(
                    (item, index) => (
                        item.What,
                        item.Expected,
                        Found: changes($"moeder/2024-03-05-raad/{index + 1}"))));
        Assert.Empty(
            wrong.Where(page => page.Found != page.Expected)
                .Select(page => $"{page.What}: {page.Found} and not {page.Expected}"));
    }

    [Theory]
    [InlineData("kladde: ja\n", "", "2 2")]
    [InlineData("publiceres: 2026-01-15\n", "publiceres: 2026-01-15\n", "2026-01-15 2026-01-15")]
    [InlineData("", "sted: Aalborg\n", "1 1")]
    public void AnItemComesOutWithItsMeeting(string first, string second, string expected)
    {
        folder.Write("input/_data/fora.yml", "- id: raad\n  titel: Rådet\n");
        WriteMeeting("moeder/2024-03-05-raad", first);
        folder.Write(
            "input/moeder/2024-03-05-raad/1.md", "---\nnummer: 1\ntitel: Sag\nåbenhed: åben\ntype: behandling\n---\n");
        GitFolder.Commit(folder.Path, Times[0]);
        WriteMeeting("moeder/2024-03-05-raad", second);
        folder.Write("input/andet.md", $"---\n{Page}");
        GitFolder.Commit(folder.Path, Times[1]);

        Assert.Equal(expected, Changes()("moeder/2024-03-05-raad/1"));
    }

    [Theory]
    [InlineData("a", "b", "")]
    [InlineData("a", "mappe/b", "")]
    [InlineData("a", "b", "# En bemærkning\n")]
    public void APageThatIsOnlyCalledOtherwiseIsNotNew(string from, string to, string added)
    {
        folder.Write($"input/{from}.md", $"---\n{Page}");
        GitFolder.Commit(folder.Path, Times[0]);
        File.Delete(folder.File("input", $"{from}.md"));
        folder.Write($"input/{to}.md", $"---\n{added}{Page}");
        GitFolder.Commit(folder.Path, Times[1]);

        Assert.Equal("1 1", Changes()(to));
    }

    [Fact]
    public void APageThatIsCalledOtherwiseAndMendedIsChangedAndNotNew()
    {
        folder.Write("input/a.md", $"---\n{Page}");
        GitFolder.Commit(folder.Path, Times[0]);
        File.Delete(folder.File("input", "a.md"));
        folder.Write("input/b.md", $"---\n{Page}Og mere.\n");
        GitFolder.Commit(folder.Path, Times[1]);

        Assert.Equal("1 2", Changes()("b"));
    }

    /// <summary>A name that is given up and taken in one commit, and later by a new page.</summary>
    [Fact]
    public void EveryPageKeepsItsOwnHistoryWhenNamesArePassedOn()
    {
        folder.Write("input/b.md", "---\ntitel: Den gamle\n---\nEn side om takster og om, hvordan de bliver til.\n");
        GitFolder.Commit(folder.Path, Times[0]);
        folder.Write(
            "input/a.md", "---\ntitel: Den nye\n---\nEn helt anden side, der kun handler om kørsel og skoler.\n");
        GitFolder.Commit(folder.Path, Times[1]);
        File.Move(folder.File("input", "b.md"), folder.File("input", "c.md"));
        File.Move(folder.File("input", "a.md"), folder.File("input", "b.md"));
        GitFolder.Commit(folder.Path, Times[2]);

        // b exists on both sides of the commit, so git sees it changed, and c come: nothing certain is lost by that.
        Assert.Equal("1 3", Changes()("b"));

        File.Move(folder.File("input", "c.md"), folder.File("input", "d.md"));
        GitFolder.Commit(folder.Path, "2026-04-01T12:00:00Z");
        folder.Write("input/c.md", "---\ntitel: En tredje\n---\nDenne side kom sidst og ligner ingen af de andre.\n");
        GitFolder.Commit(folder.Path, "2026-05-01T12:00:00Z");

        Assert.Equal("2026-05-01 2026-05-01", Changes()("c"));
        Assert.Equal("3 3", Changes()("d"));
    }

    [Fact]
    public void TheVersionsOfADeletedFileWhoseNameIsReusedAreLeftOut()
    {
        folder.Write("input/a.md", "---\ntitel: Den ene\n---\nEn side om takster og om, hvordan de bliver til.\n");
        folder.Write("input/b.md", "---\ntitel: Den anden\n---\nDenne handler kun om kørsel og skoler.\n");
        GitFolder.Commit(folder.Path, Times[0]);
        File.Delete(folder.File("input", "b.md"));
        GitFolder.Commit(folder.Path, Times[1]);
        File.Move(folder.File("input", "a.md"), folder.File("input", "b.md"));
        GitFolder.Commit(folder.Path, Times[2]);
        using var history = new VersionHistory(folder.File("input"));

        var file = Assert.Single(history.GetVersions(new ProblemList()));

        Assert.Equal(("b.md", 2), (file.Key, file.Value.Length));
    }

    [Fact]
    public void ANewPageIsNotTakenForOneThatWasDeletedBesideIt()
    {
        folder.Write("input/_data/fora.yml", "- id: raad\n  titel: Rådet\n");
        WriteMeeting("moeder/2024-03-05-raad", "");
        const string Keys = "åbenhed: åben\ntype: behandling\nudfald: godkendt\n---\n";
        folder.Write(
            "input/moeder/2024-03-05-raad/01-takster.md",
            $"---\nnummer: 1\ntitel: Takster for 2027\n{Keys}## Beslutning\n\n"
            + "Taksterne for det kommende år blev godkendt uden ændringer.\n");
        GitFolder.Commit(folder.Path, Times[0]);
        File.Delete(folder.File("input", "moeder", "2024-03-05-raad", "01-takster.md"));
        folder.Write(
            "input/moeder/2024-03-05-raad/02-koersel.md",
            $"---\nnummer: 2\ntitel: Kørsel til skole\n{Keys}## Beslutning\n\n"
            + "Rådet bad om en ny plan for kørsel inden sommeren.\n");
        GitFolder.Commit(folder.Path, Times[1]);

        Assert.Equal("2 2", Changes()("moeder/2024-03-05-raad/2"));
    }

    [Fact]
    public void ATableIsChangedWithItsRows()
    {
        folder.Write(
            "input/noegletal/pladser.md",
            "---\ntitel: Pladser\ntabeller:\n  - titel: Pladser\n    fil: pladser.csv\n    kolonner:\n"
            + "      - felt: navn\n        titel: Navn\n        type: tekst\n---\n");
        folder.Write("input/noegletal/pladser.csv", "navn\nBirken\n");
        GitFolder.Commit(folder.Path, Times[0]);
        folder.Write("input/noegletal/pladser.csv", "navn\nBirken\nEgen\n");
        GitFolder.Commit(folder.Path, Times[1]);

        Assert.Equal("1 2", Changes()("noegletal/pladser"));
    }

    [Fact]
    public void WhatIsNotCommittedChangesNoDateAndGivesNone()
    {
        folder.Write("input/a.md", $"---\n{Page}");
        folder.Write("input/kladde.md", $"---\nkladde: ja\n{Page}");
        GitFolder.Commit(folder.Path, Times[0]);
        folder.Write("input/a.md", $"---\n{Page}Og mere.\n");
        folder.Write("input/b.md", $"---\n{Page}");
        folder.Write("input/kladde.md", $"---\n{Page}");

        var changes = Changes();

        Assert.Equal("1 1", changes("a"));
        Assert.Equal("", changes("b"));
        Assert.Equal("", changes("kladde"));
    }

    [Fact]
    public async Task APageThatWasHeldBackIsNewInTheFeedAndTheSitemapOnItsDay()
    {
        folder.Write("input/vidensbreve/brev.md", $"---\npubliceres: 2026-11-20\n{Page}");
        GitFolder.Commit(folder.Path, "2026-01-05T12:00:00Z");
        for (var page = 0; page < 55; page++)
        {
            folder.Write($"input/side-{page}.md", $"---\n{Page}");
        }

        GitFolder.Commit(folder.Path, "2026-06-01T12:00:00Z");

        Assert.Empty(await InProcess.BuildAsync(folder));

        var feed = await ReadAsync("feed.xml");
        Assert.Contains(
            "<updated>2026-11-19T23:00:00Z</updated>",
            feed[..feed.IndexOf("<entry>", StringComparison.Ordinal)],
            StringComparison.Ordinal);
        var entry =
            feed[feed.IndexOf("<entry>", StringComparison.Ordinal)..feed.IndexOf("</entry>", StringComparison.Ordinal)];
        Assert.Contains("/vidensbreve/brev/</id>", entry, StringComparison.Ordinal);
        Assert.Contains("<published>2026-11-19T23:00:00Z</published>", entry, StringComparison.Ordinal);
        Assert.Contains(
            "/vidensbreve/brev/</loc><lastmod>2026-11-20</lastmod>",
            (await ReadAsync("sitemap.xml"))
                .Replace("\n", "", StringComparison.Ordinal)
                .Replace("  ", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageSaysWhenItWasLastChangedAndWhereToMendIt()
    {
        folder.Write(
            "input/_data/site.yml",
            "ret-adresse: https://lager.example/ret/input/{fil}\n"
            + "historik-adresse: https://lager.example/historik/input/{fil}\n");
        folder.Write("input/om.md", "---\ntitel: Om\n---\n");
        GitFolder.Commit(folder.Path, "2025-02-01T12:00:00Z");
        folder.Write("input/om.md", "---\ntitel: Om os\n---\nNyt.\n");
        GitFolder.Commit(folder.Path, "2025-03-30T22:30:00Z");

        Assert.Empty(await InProcess.BuildAsync(folder));

        var page = await ReadAsync("om", "index.html");
        Assert.Contains(
            "Siden er sidst ændret <time datetime=\"2025-03-31\">31. marts 2025</time>.",
            page,
            StringComparison.Ordinal);
        Assert.Contains("href=\"https://lager.example/ret/input/om.md\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://lager.example/historik/input/om.md\"", page, StringComparison.Ordinal);
        Assert.Contains("\"dateCreated\":\"2025-02-01\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void AShallowCloneGivesNoDatesAndItIsSaid()
    {
        folder.Write("input/om.md", $"---\n{Page}");
        GitFolder.Commit(folder.Path, Times[0]);
        folder.Write("input/andet.md", $"---\n{Page}");
        GitFolder.Commit(folder.Path, Times[1]);
        using var clone = new TemporaryFolder();
        GitFolder.Run(clone.Path, null, "clone", "-q", "--depth", "1", $"file://{folder.Path}", clone.File("kopi"));

        var problems = new ProblemList();

        Assert.Equal("", Changes(clone.File("kopi", "input"), problems)("om"));
        var problem = Assert.Single(problems.Sorted);
        Assert.True(problem.IsWarning);
        Assert.StartsWith("Kopien af projektet har ikke hele historikken", problem.What, StringComparison.Ordinal);
    }

    /// <summary>Git tells its hooks by such variables which repository they are for.</summary>
    [Fact]
    public async Task TheHistoryIsThatOfTheFolderWhateverRepositoryIsNamed()
    {
        folder.Write("input/om.md", $"---\n{Page}");
        GitFolder.Commit(folder.Path, Times[0]);
        var start = Cli.CreateStartInfo(folder.Path, "build");
        start.Environment["GIT_DIR"] = ".git";
        start.Environment["GIT_INDEX_FILE"] = ".git/index";
        start.Environment["GIT_OBJECT_DIRECTORY"] = "/findes/ikke";

        var result = await Cli.RunAsync(start);

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Contains("datetime=\"2026-01-01\"", await ReadAsync("om", "index.html"), StringComparison.Ordinal);
    }

    /// <summary>Files that were called so stay in the history when they are gone.</summary>
    [Theory]
    [InlineData("to\nlinjer.txt")]
    [InlineData("to\n:100644 100644 0 0 M.txt")]
    [InlineData("\u0001styretegn.txt")]
    public void ANameInTheHistoryMayHoldAnything(string name)
    {
        folder.Write("input/om.md", $"---\n{Page}");
        folder.Write($"input/{name}", "x");
        GitFolder.Commit(folder.Path, Times[0]);
        File.Delete(folder.File("input", name));
        folder.Write("input/om.md", $"---\n{Page}Og mere.\n");
        GitFolder.Commit(folder.Path, Times[1]);

        Assert.Equal("1 2", Changes()("om"));
    }

    [Fact]
    public void ACommitOfATimeThatNoCalendarHasIsOld()
    {
        folder.Write("input/om.md", $"---\n{Page}");
        GitFolder.Commit(folder.Path, "@99999999999999 +0000");

        Assert.Equal("1970-01-01 1970-01-01", Changes()("om"));
    }

    [Theory]
    [InlineData(".git/HEAD", "x")]
    [InlineData(".git", "gitdir: /findes/ikke")]
    public void ARepositoryThatGitDoesNotKnowIsReported(string file, string text)
    {
        folder.Write("input/om.md", $"---\n{Page}");
        folder.Write(file, text);

        var problems = new ProblemList();

        Assert.Equal("", Changes(folder.File("input"), problems)("om"));
        Assert.StartsWith(
            "Git kunne ikke læse projektets historik", Assert.Single(problems.Sorted).What, StringComparison.Ordinal);
    }

    /// <summary>A copy that was downloaded without its history lacks nothing that its editor could mend.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WithoutAHistoryThereAreNoDatesAndNothingIsSaid(bool isRepository)
    {
        folder.Write("input/om.md", $"---\n{Page}");
        if (isRepository)
        {
            GitFolder.Run(folder.Path, null, "init", "-q");
        }

        var problems = new ProblemList();

        Assert.Equal("", Changes(folder.File("input"), problems)("om"));
        Assert.Empty(problems.Sorted);
    }

    /// <summary>Found by <c>check</c>, too, and it stops nothing.</summary>
    [Theory]
    [InlineData(
        "GIT_TEST_ASSUME_DIFFERENT_OWNER",
        "1",
        "projektets mappe tilhører en anden bruger",
        "git config --global --add safe.directory ")]
    [InlineData("PATH", "/findes/ikke", "Programmet git findes ikke på maskinen", "Installér git.")]
    public async Task AGitThatDoesNotAnswerIsReported(string variable, string value, string what, string remedy)
    {
        folder.Write("input/om.md", $"---\n{Page}");
        GitFolder.Commit(folder.Path, Times[0]);
        var start = Cli.CreateStartInfo(folder.Path, "check");
        start.FileName = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? host
            : FullPathOf("dotnet");
        start.Environment[variable] = value;

        var result = await Cli.RunAsync(start);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(what, result.Errors, StringComparison.Ordinal);
        Assert.Contains(remedy, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void AHistoryThatCannotBeReadIsReported()
    {
        folder.Write("input/om.md", $"---\n{Page}");
        GitFolder.Commit(folder.Path, Times[0]);
        Directory.Delete(folder.File(".git", "objects"), recursive: true);
        Directory.CreateDirectory(folder.File(".git", "objects"));

        var problems = new ProblemList();

        Assert.Equal("", Changes(folder.File("input"), problems)("om"));
        Assert.StartsWith(
            "Git kunne ikke læse projektets historik", Assert.Single(problems.Sorted).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoPagesAtOneAddressAreReportedAlsoWhereTheyChangedAtDifferentTimes()
    {
        folder.Write("input/om.md", $"---\n{Page}");
        GitFolder.Commit(folder.Path, Times[0]);
        folder.Write("input/om/index.md", $"---\n{Page}");
        GitFolder.Commit(folder.Path, Times[1]);

        Assert.Contains(
            await InProcess.BuildAsync(folder),
            problem => problem.What == "Adressen /om/ er optaget af en anden side.");
    }

    [Fact]
    public async Task AnAddressThatHasNoPlaceForTheFileIsAProblem()
    {
        folder.Write("input/_data/site.yml", "ret-adresse: https://lager.example/ret\n");

        var problem = Assert.Single(await InProcess.BuildAsync(folder));

        Assert.Equal(new SourcePlace("_data/site.yml", 1, 14), problem.Place);
        Assert.Equal("»https://lager.example/ret« siger ikke, hvor en fil ligger på nettet.", problem.What);
    }

    public void Dispose() => folder.Dispose();

    private void WriteMeeting(string path, string keys) =>
        folder.Write($"input/{path}/index.md", $"---\nforum: raad\ndato: 2024-03-05\nudgave: referat\n{keys}---\n");

    private void Write(string path, int commit, string[] versions, Func<string, string> file)
    {
        if (versions[commit] == "=")
        {
            return;
        }

        if (file(versions[commit]) is { Length: > 0 } text)
        {
            folder.Write($"input/{path}", text);
        }
        else
        {
            File.Delete(folder.File("input", path));
        }
    }

    private Func<string, string> Changes()
    {
        var problems = new ProblemList();
        var changes = Changes(folder.File("input"), problems);
        Assert.Empty(problems.Sorted);
        return changes;
    }

    /// <summary>
    /// By a page's id when it came out and last changed, as <see cref="Cases"/> write it; empty where nothing is known.
    /// </summary>
    private static Func<string, string> Changes(string input, ProblemList problems)
    {
        using var reader = new ArchiveReader(input);
        var changes = PublicArchive.From(
            reader.Read(ImmutableDictionary<string, string>.Empty, problems), Today).Changes;
        return id =>
            changes.TryGetValue(new PageId(id), out var known) ? $"{Written(known.First)} {Written(known.Last)}" : "";
    }

    private static string Written(DateTimeOffset time)
    {
        var commit = Times.IndexOf(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        return commit >= 0
            ? (commit + 1).ToString(CultureInfo.InvariantCulture)
            : ((PartialDate)DanishDay.At(time)).ToString();
    }

    private Task<string> ReadAsync(params string[] path) =>
        File.ReadAllTextAsync(folder.File(["output", .. path]), TestContext.Current.CancellationToken);

    private static string FullPathOf(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(place => Path.Combine(place, program)).First(File.Exists);
}
