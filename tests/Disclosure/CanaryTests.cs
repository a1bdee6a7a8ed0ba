using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Site.Tests.Disclosure;

/// <summary>Every closed, drafted, embargoed or withdrawn text of a site holds a word of its own that begins with "kanarie"; no output may.</summary>
public sealed class CanaryTests : IDisposable
{
    private const string Meeting = "input/moeder/2024-03-05-raad";
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task NoWordOfWhatIsNotPublicIsAnywhereInTheOutput()
    {
        WriteOpenContent();
        WriteClosedContent("a");

        await BuildAsync("output");

        var files = Directory.EnumerateFiles(folder.File("output"), "*", SearchOption.AllDirectories).ToList();
        Assert.True(files.Count > 20, $"only {files.Count} files");
        Assert.DoesNotContain(files, file => Decoded(file).Contains("kanarie", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(files, file => file.Contains("kanarie", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The search index holds stems, so a word may lack its last letters.</summary>
    [Fact]
    public async Task TheCanariesWouldSingIfTheirCagesWereOpen()
    {
        WriteOpenContent();
        WriteClosedContent("a");
        foreach (var file in Directory.EnumerateFiles(folder.File("input"), "*.md", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            text = Regex.Replace(text.Replace("åbenhed: lukket", "åbenhed: åben", StringComparison.Ordinal), "(?m)^(kladde|publiceres|trukket tilbage):.*\n", "");
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        }

        await BuildAsync("output");

        var output = string.Concat(Directory.EnumerateFiles(folder.File("output"), "*", SearchOption.AllDirectories).Select(file => file + Decoded(file)));
        Assert.All(Canaries("a").Where(word => !word.Contains("kommentar", StringComparison.Ordinal) && !word.Contains("udenside", StringComparison.Ordinal)), word => Assert.Contains(word[..^3], output, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task ChangingOnlyWhatIsClosedChangesNotOneByte()
    {
        WriteOpenContent();
        WriteClosedContent("a");
        await BuildAsync("en");
        WriteClosedContent("b");
        await BuildAsync("to");

        Assert.Equal(FolderSnapshot.Of(folder.File("en")), FolderSnapshot.Of(folder.File("to")));
    }

    [Fact]
    public async Task AnItemThatIsOpenedAndClosedAgainLeavesNothingBehind()
    {
        WriteOpenContent();
        WriteClosedContent("a");
        await BuildAsync("output");
        var before = FolderSnapshot.Of(folder.File("output"));
        var item = $"{Meeting}/02-kanarie-a-filnavn.md";
        var closed = await File.ReadAllTextAsync(folder.File(item), TestContext.Current.CancellationToken);
        folder.Write(item, closed.Replace("åbenhed: lukket", "åbenhed: åben", StringComparison.Ordinal));
        await BuildAsync("output");
        var open = FolderSnapshot.Of(folder.File("output"));
        folder.Write(item, closed);

        await BuildAsync("output");

        Assert.NotEqual(before, open);
        Assert.Equal(before, FolderSnapshot.Of(folder.File("output")));
    }

    [Fact]
    public async Task AWithdrawnPageLeavesASignWithoutItsTitle()
    {
        WriteOpenContent();
        WriteClosedContent("a");

        await BuildAsync("output");

        var sign = await File.ReadAllTextAsync(folder.File("output", "trukket", "index.html"), TestContext.Current.CancellationToken);
        Assert.Contains("trukket tilbage", sign, StringComparison.Ordinal);
        Assert.Contains("1. januar 2024", sign, StringComparison.Ordinal);
        Assert.Contains("noindex", sign, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private async Task BuildAsync(string output)
    {
        var result = await Cli.RunInAsync(folder.Path, "-o", output);
        Assert.True(result.ExitCode == 0, result.Errors);
    }

    private void WriteOpenContent()
    {
        folder.Write("input/_data/fora.yml", "- id: raad\n  titel: Rådet\n");
        folder.Write("input/_data/kommuner.yml", "- id: soekoebing\n  titel: Søkøbing Kommune\n");
        folder.Write($"{Meeting}/index.md", "---\nforum: raad\ndato: 2024-03-05\nudgave: referat\n---\n");
        folder.Write($"{Meeting}/01-takster.md", Item(1, "Takster", "åben", "emner: [takster]\nbilag:\n  - titel: Oversigt\n    åbenhed: åben\n", "Godkendt."));
        folder.Write($"{Meeting}/04-boliger.md", Item(4, "Boliger", "åben", "", "Udsat."));
    }

    /// <summary>Everything that must not come out, told apart by a mark so that two versions share no word.</summary>
    private void WriteClosedContent(string mark)
    {
        Array.ForEach(Directory.GetFiles(folder.File("input"), $"*kanarie*", SearchOption.AllDirectories), File.Delete);
        string Word(string what) => $"kanarie{mark}{what}";
        folder.Write("input/_data/emner.yml", $"- id: takster\n  titel: Takster\n- id: hemmeligt\n  titel: {Word("emne")}\n  aliaser: [{Word("alias")}]\n");
        folder.Write($"{Meeting}/02-kanarie-{mark}-filnavn.md", Item(2, Word("titel"), "lukket",
            $"# {Word("kommentar")}\nresumé: {Word("resume")}\nsagsnr: {Word("sagsnr")}\nemner: [hemmeligt]\nparter: [soekoebing]\ntidligere adresser: [/{Word("adresse")}]\nbilag:\n  - titel: {Word("bilag")}\n    åbenhed: åben\n    fil: kanarie-{mark}.txt\n  - titel: Notat\n    åbenhed: åben\n    fil: kanarie-{mark}.docx\n",
            $"{Word("beslutning")}. Se [{Word("link")}](xref:{Meeting[6..]}/1)."));
        folder.Write($"{Meeting}/kanarie-{mark}.txt", Word("fil"));
        SampleDocuments.WriteWord(folder.File($"{Meeting}/kanarie-{mark}.docx"), Word("wordtekst"), Word("wordtitel"));
        folder.Write($"{Meeting}/03-kanarie-{mark}-aabent-punkt.md", Item(3, "Åbent punkt", "åben",
            $"bilag:\n  - titel: {Word("lukketbilag")}\n    åbenhed: lukket\n    fil: kanarie-{mark}-lukket.csv\n  - titel: Brev\n    åbenhed: lukket\n    fil: kanarie-{mark}.pdf\n", "Drøftet."));
        folder.Write($"{Meeting}/kanarie-{mark}-lukket.csv", Word("csv"));
        SampleDocuments.WritePdf(folder.File($"{Meeting}/kanarie-{mark}.pdf"), Word("pdftekst"), Word("pdftitel"));
        folder.Write($"input/kanarie-{mark}-uden-side.txt", Word("udenside"));
        folder.Write($"input/kanarie-{mark}-kladde.md", $"---\ntitel: {Word("kladdetitel")}\nkladde: ja\n---\n{Word("kladdetekst")}\n");
        folder.Write($"input/tilbud/kanarie-{mark}.md", $"---\ntitel: {Word("tilbud")}\naliaser: [{Word("tilbudsalias")}]\nkladde: ja\nhistorik:\n  - dato: 2020\n    hændelse: åbnet\n    tekst: {Word("historik")}\n---\n");
        folder.Write($"input/kanarie-{mark}-fremtid.md", $"---\ntitel: {Word("fremtid")}\nresumé: {Word("fremtidsresume")}\npubliceres: 2999-01-01\n---\n{Word("fremtidstekst")}\n");
        folder.Write("input/trukket.md", $"---\ntitel: {Word("trukket")}\nresumé: {Word("trukketresume")}\ntrukket tilbage: 2024-01-01\n---\n{Word("trukkettekst")}\n");
    }

    private IEnumerable<string> Canaries(string mark) => Directory.EnumerateFiles(folder.File("input"), "*", SearchOption.AllDirectories)
        .SelectMany(file => Regex.Matches(Decoded(file), $"kanarie{mark}[a-z]+")).Select(match => match.Value).Distinct();

    private static string Item(int number, string title, string openness, string extra, string decision) =>
        $"---\nnummer: {number}\ntitel: {title}\nåbenhed: {openness}\ntype: behandling\n{extra}---\n## Beslutning\n\n{decision}\n";

    private static string Decoded(string file) => WebUtility.HtmlDecode(Regex.Unescape(Escaped(Unpacked(file))));

    /// <summary>A file's text; of an archive (as Word documents are) the names and texts of all that is in it.</summary>
    private static string Unpacked(string file)
    {
        if (Path.GetExtension(file) is not (".docx" or ".xlsx" or ".zip"))
        {
            return Read(Opened(file));
        }

        using var archive = ZipFile.OpenRead(file);
        return string.Concat(archive.Entries.Select(entry => entry.FullName + Read(entry.Open())));
    }

    private static Stream Opened(string file) => Path.GetExtension(file) switch
    {
        ".br" => new BrotliStream(File.OpenRead(file), CompressionMode.Decompress),
        ".gz" => new GZipStream(File.OpenRead(file), CompressionMode.Decompress),
        _ => File.OpenRead(file),
    };

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Leaves only JSON's <c>\uXXXX</c> for Unescape to turn into letters.</summary>
    private static string Escaped(string text) => Regex.Replace(text, @"\\(?!u[0-9a-fA-F]{4})", @"\\");
}
