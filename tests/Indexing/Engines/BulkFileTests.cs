using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Site.Disclosure;
using Site.Indexing.Engines;
using Site.Linking;
using Site.Model;
using Site.Reading;

namespace Site.Tests.Indexing.Engines;

/// <summary>What an engine is fed with: every public page once, and nothing that is not public.</summary>
public sealed partial class BulkFileTests : IDisposable
{
    private const string Site = "https://proeve.example", Id = "proeve__example";

    private static readonly DateOnly Today = new(2026, 11, 27);

    private readonly TemporaryFolder folder = new TemporaryFolder().WithSite("whole-site");

    [Fact]
    public void EveryLineIsAnActionOrTheDocumentOfTheOneBefore()
    {
        var lines = Files().Lines;

        var position = 0;
        for (; lines[position].TryGetProperty("index", out var action); position += 2)
        {
            Assert.Equal(action.GetProperty("_id").GetString(), lines[position + 1].GetProperty("id").GetString());
        }

        Assert.All(lines[position..], line => Assert.True(line.TryGetProperty("delete", out _), line.GetRawText()));
        Assert.All(lines, line => Assert.DoesNotContain('\n', line.GetRawText()));
    }

    [Fact]
    public async Task EveryPageOfTheSiteIsThereOnce()
    {
        await InProcess.BuildAsync(folder);
        var files = Files();

        var addresses = await File.ReadAllLinesAsync(
            folder.File("output", "adresser.txt"), TestContext.Current.CancellationToken);

        Assert.Equal(
            addresses.Select(address => Site + address),
            files.Documents.Select(document => document.GetProperty("adresse").GetString()!)
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            files.Text,
            await File.ReadAllTextAsync(
                folder.File("output", "data", "soegning.ndjson"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void IdsAreUniqueAndAllowedByEveryEngine()
    {
        folder.Write("input/moeder/2024-03-05-raad/05.md", Item("\"2.1\"", "Underpunkt"));
        var files = Files();

        var ids = files.IdsOf("index").AddRange(files.IdsOf("delete"));

        Assert.Contains($"{Id}_moeder_2024-03-05-raad_2__1", ids);
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches(AllowedId(), id));
    }

    [Fact]
    public void WhatWasWithdrawnOrClosedIsDeletedAndNothingElseIsSaidOfIt()
    {
        folder.Write(
            "input/tilbud/trukket.md", "---\ntitel: Hemmelig\ntrukket-tilbage: 2024-01-01\n---\nFortroligt.\n");
        folder.Write(
            "input/moeder/2024-03-05-raad/06.md",
            Item("6", "Personsag").Replace("åben\n", "lukket\n", StringComparison.Ordinal));
        var files = Files();

        Assert.Equal(
            [$"{Id}_tilbud_trukket", $"{Id}_moeder_2024-03-05-raad_6"],
            files.IdsOf("delete").Intersect([$"{Id}_tilbud_trukket", $"{Id}_moeder_2024-03-05-raad_6"]));
        Assert.Empty(files.IdsOf("delete").Intersect(files.IdsOf("index")));
        Assert.All(
            (string[])["Hemmelig", "Fortroligt", "Personsag", "kladde", "fremtid"],
            word => Assert.DoesNotContain(word, files.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void ADocumentHasThePagesTextsFacetsDatesAndOutcome()
    {
        var document = Assert.Single(
            Files().Documents, document => document.GetProperty("id").GetString() == $"{Id}_moeder_2024-03-05-raad_1");

        Assert.Equal(
            """
            id: proeve__example_moeder_2024-03-05-raad_1
            adresse: https://proeve.example/moeder/2024-03-05-raad/1/
            udgiver: Sekretariatet i Søkøbing
            kontekst: Rådet 5. marts 2024, punkt 1
            udfald: godkendt med ændringer
            dato: 2024-03-05
            titel: Takster for næste år
            beslutning: Rådet godkendte taksterne fra 1. april.
            tekst: Taksterne stiger.
            Taksterne stiger.
            Se .
            Tilbud
            Takst
            Åkanden
            1.200
            Beregning
            Efter § 107.
            Rådet bedes:
            godkende taksterne
            Oversigt
            Notat
            sag: 2024-000107
            emne: Det Fiktive Råd
            Rådet
            Rådet 5. marts 2024
            godkendt med ændringer
            Takster
            Søkøbing Kommune
            Søkøbing
            Serviceloven § 107
            § 107
            facet_type: ["Punkt på et møde"]
            facet_forum: ["Rådet"]
            facet_aar: ["2024"]
            facet_emne: ["Takster"]
            facet_kommune: ["Søkøbing"]
            facet_udfald: ["Godkendt med ændringer"]
            facet_status: ["Afløst eller udløbet"]
            """,
            Readable(document));
    }

    [Fact]
    public void LineBreaksInATextStayInItsLine()
    {
        folder.Write("input/linjer.md", "---\ntitel: Linjer\n---\nFørste.\n\nAnden \"linje\".\n");

        var document = Assert.Single(
            Files().Documents, document => document.GetProperty("titel").GetString() == "Linjer");

        Assert.Equal("Første.\nAnden \"linje\".", document.GetProperty("tekst").GetString());
    }

    [Fact]
    public void EveryFieldOfTheDocumentsIsInTheMapping()
    {
        var files = Files();

        var mapped = files.Settings.GetProperty("mappings").GetProperty("properties").EnumerateObject()
            .Select(field => field.Name).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(
            mapped,
            files.Documents.SelectMany(document => document.EnumerateObject()).Select(field => field.Name)
                .ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task TheLineOfShellForOtherEnginesLeavesTheDocuments()
    {
        var files = Files();
        folder.Write("soegning.ndjson", files.Text);
        var page = await File.ReadAllTextAsync(
            Repository.File("input", "data.md"), TestContext.Current.CancellationToken);

        var commands = ShellPipe().Matches(page).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(2, commands.Count);
        foreach (var command in commands)
        {
            Assert.Equal(
                files.Documents.Select(document => document.GetRawText()),
                (await RunShellAsync(command)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Fact]
    public void TheAddressOfASiteBelowAPathIsAnIdToo() => Assert.Equal(
        "kommune__dk_vidensbank_aftaler_x", DocumentId.From("https://kommune.dk/vidensbank/aftaler/x/"));

    public void Dispose() => folder.Dispose();

    private BulkDocuments Files()
    {
        var problems = new ProblemList();
        using var reader = new ArchiveReader(folder.File("input"));
        var archive = PublicArchive.From(reader.Read(new Dictionary<string, string>(), problems), Today);
        return new(Linker.Link(archive, problems));
    }

    private async Task<string> RunShellAsync(string command)
    {
        var start = new ProcessStartInfo("sh", ["-c", command])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var shell = Process.Start(start)!;
        return await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static string Item(string number, string title) =>
        $"---\nnummer: {number}\ntitel: {title}\nåbenhed: åben\ntype: orientering\n---\n";

    private static string Readable(JsonElement document) => string.Join(
        '\n', document.EnumerateObject().Select(field => $"{field.Name}: {field.Value}"));

    /// <summary>The beginning of a command on the page about data, before what sends the result to an engine.</summary>
    [GeneratedRegex(@"^(.+) \| curl ", RegexOptions.Multiline)]
    private static partial Regex ShellPipe();

    /// <summary>Of Meilisearch, whose ids are the most limited; Elasticsearch's have at most 512 bytes.</summary>
    [GeneratedRegex("^[A-Za-z0-9_-]{1,511}$")]
    private static partial Regex AllowedId();
}
