namespace Site.Tests.Reading;

/// <summary>Only files that cannot run on the site's origin are published (attack.md 6 and 8).</summary>
public sealed class AttachmentKindTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithSite("whole-site");

    [Fact]
    public async Task AnyOtherKindIsAProblemWhereItIsNamedAndSaysWhatToSaveItAs()
    {
        string[] names =
        [
            "a.html",
            "a.htm",
            "a.xhtml",
            "a.svg",
            "a.svgz",
            "a.xml",
            "a.js",
            "a.mjs",
            "a.json",
            "a.wasm",
            "a.css",
            "a.exe",
            "a.hta",
            "a.docm",
            "a.xlsm",
            "a.url",
            "a.lnk",
            "a.zip",
            "a.pdf.html",
            "a.swf",
            "a.gif",
            "a.doc",
            "a.mov",
            "uden-endelse",
            "index.md",
            "02-lukket.md",
            "_directory.yml",
        ];
        foreach (var name in names.Where(name => !File.Exists(folder.File("input/moeder/2024-03-05-raad", name))))
        {
            folder.Write($"input/moeder/2024-03-05-raad/{name}", "<script>alert(1)</script>");
        }

        folder.Write("input/moeder/2024-03-05-raad/09-filer.md", Item(names));

        var problems = (await InProcess.CheckAsync(folder))
            .Where(problem => problem.Place.File.EndsWith("09-filer.md", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(
            names.Select(name => $"Filen »{name}« er af en slags, der ikke kan udgives."),
            problems.Select(problem => problem.What));
        Assert.Equal(names.Select((_, index) => 8 + (3 * index)), problems.Select(problem => problem.Place.Line));
        Assert.Equal(
            "Gem regnearket som Excel (.xlsx) eller PDF, og skriv navnet på den fil.",
            problems[names.IndexOf("a.xlsm")].Remedy);
    }

    [Fact]
    public async Task APictureThatIsSomethingElseIsAProblem()
    {
        folder.Write("input/moeder/2024-03-05-raad/a.png", "<script>alert(1)</script>");
        folder.Write("input/moeder/2024-03-05-raad/09-filer.md", Item("a.png"));

        Assert.Contains(
            await InProcess.CheckAsync(folder),
            problem => problem.What == "Filen »a.png« hedder .png, men er ikke en fil af den slags.");
    }

    [Theory]
    [InlineData("borte.pdf")]
    [InlineData("BREV.txt")]
    public async Task AFileThatIsNotThereIsOneProblem(string name)
    {
        folder.Write("input/moeder/2024-03-05-raad/brev.txt", "Brev");
        folder.Write("input/moeder/2024-03-05-raad/09-filer.md", Item(name, "brev.txt"));

        var problem = Assert.Single(await InProcess.CheckAsync(folder), problem => !problem.IsWarning);

        Assert.Equal(
            ("Filen »" + name + "« findes ikke i input/moeder/2024-03-05-raad/.", 8),
            (problem.What, problem.Place.Line));
    }

    [Fact]
    public async Task ATableIsACsvFile()
    {
        folder.Write("input/noegletal/tal.pdf", "%PDF-1.4");
        folder.Write("input/noegletal/tal.md", "---\ntitel: Tal\ntabeller:\n  - titel: Tal\n    fil: tal.pdf\n---\n");

        Assert.Contains(
            await InProcess.CheckAsync(folder),
            problem => (problem.What, problem.Place.Line) == ("»tal.pdf« er ikke en CSV-fil.", 5));
    }

    public void Dispose() => folder.Dispose();

    private static string Item(params string[] files) =>
        $"---\nnummer: 9\ntitel: Filer\nåbenhed: åben\ntype: orientering\nbilag:\n{string.Concat(files.Select(file => $"  - titel: Bilag\n    fil: {file}\n    åbenhed: åben\n"))}---\n";
}
