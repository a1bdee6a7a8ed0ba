using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Site.Disclosure;
using Site.Indexing;
using Site.Linking;
using Site.Model;
using Site.Reading;
using Site.Writing;

namespace Site.Commands;

/// <summary>What a build is asked to do.</summary>
/// <param name="Input">The input folder.</param>
/// <param name="Output">The output folder, or null to check and write nothing.</param>
/// <param name="Overrides">Settings of the command line.</param>
/// <param name="Today">The day, Danish time, whose public the site is for; with the content it decides every
/// byte.</param>
/// <param name="ShowsDrafts">Whether drafts are shown too, in a site that no search engine may list.</param>
/// <param name="IsForPublication">Whether the output is to be published as it is: then its addresses are remembered,
/// and none of earlier ones may be lost.</param>
/// <param name="DaysAhead"> On how many later days, when a page comes out or is withdrawn, problems are looked for too.
/// </param>
public sealed record BuildRequest(
    string Input,
    string? Output,
    IReadOnlyDictionary<string, string> Overrides,
    DateOnly Today,
    bool ShowsDrafts = false,
    bool IsForPublication = true,
    int DaysAhead = 0);

/// <summary>What a stage of a build did.</summary>
/// <param name="Name">What it does ("Læser").</param>
/// <param name="Outcome">What it came to ("4 møder, 49 punkter, 4 sider").</param>
/// <param name="Time">How long it took.</param>
public sealed record StageReport(string Name, string Outcome, TimeSpan Time);

/// <summary>Runs all stages, from input to output.</summary>
/// <param name="request">What to build.</param>
/// <param name="starting">Called with each stage's name as it begins.</param>
/// <param name="finished">Called with each stage's report as it ends.</param>
public sealed class SiteBuild(BuildRequest request, Action<string> starting, Action<StageReport> finished)
{
    private readonly ProblemList problems = new();

    /// <summary>Builds the site, and publishes it if nothing is wrong with the content.</summary>
    /// <returns>All that is wrong, now and on later days; where there is anything, the old output stands.</returns>
    public async Task<ImmutableArray<Problem>> RunAsync()
    {
        var (found, due) = await RunDayAsync();
        var known = found.ToHashSet();
        for (var days = 0; due is { } day && days < request.DaysAhead; days++)
        {
            (var later, due) = await new SiteBuild(request with { Today = day }, _ => { }, _ => { }).RunDayAsync();
            found = found.AddRange(later.Where(known.Add)
                .Select(problem => problem with { What = $"Fra {((PartialDate)day).InDanish}: {problem.What}" }));
        }

        return found.Sort();
    }

    /// <returns>What is wrong on the day of the request, and the next day on which something changes.</returns>
    private async Task<(ImmutableArray<Problem> Problems, DateOnly? NextDue)> RunDayAsync()
    {
        using var output = request.Output is { } folder ? new OutputFolder(folder) : null;
        using var reader = new ArchiveReader(request.Input);
        var archive = Stage("Læser", () => reader.Read(request.Overrides, problems), Counts);
        var disclosureCheck = StageAsync(
            "Ser efter", () => Task.Run(() => CheckDisclosure(archive)),
            count => $"{count} filer set efter for personoplysninger");
        var open =
            Stage("Fjerner lukket", () => PublicArchive.From(archive, request.Today, request.ShowsDrafts), Counts);
        var linked = Stage(
            "Forbinder", () => Linker.Link(open, problems),
            linked => $"{linked.Listings.Sum(group => group.Listings.Length)} lister");
        var claims = new PathClaims(archive, linked.Tombstones);
        var files = new SiteFiles(request.Input, linked.Site.Address, output, claims);
        await Task.WhenAll(
            disclosureCheck,
            StageAsync(
                "Indekserer", () => Task.Run(() => files.Write(SearchIndexer.Build(linked))),
                index => $"{index.Documents} dokumenter, {Size(index.Size)}"),
            StageAsync("Danner sider", () => files.WriteAsync(linked, request.Today), pages => $"{pages} sider"));
        KeepAddresses(archive, linked, output, files);
        Stage("Tjekker links", () => files.CheckLinks(problems), count => $"{count} links");
        if (open.NextDue is { } due)
        {
            var outcome = $"noget skifter {((PartialDate)due).InDanish}: byg siden igen den dag";
            finished(new StageReport("Venter", outcome, TimeSpan.Zero));
        }

        if (output is not null && problems.Sorted.All(problem => problem.IsWarning))
        {
            Stage("Udgiver", () => output.Publish(), bytes => $"{Size(bytes)} i {request.Output}");
        }

        return (problems.Sorted, open.NextDue);
    }

    /// <summary>
    /// A page that is only held back (a draft, an embargo) is not lost: its file is there, and its editor knows.
    /// </summary>
    private void KeepAddresses(Archive archive, LinkedArchive linked, OutputFolder? output, SiteFiles files)
    {
        var former = archive.AllContent.SelectMany(content => content.FormerAddresses)
            .Where(address => address.Query.IsEmpty).Select(address => new PageId(address.Path));
        var present = archive.AllContent.Select(content => content.Id).Concat(former).ToHashSet();
        var published = request.IsForPublication && output is not null ? AddressList.Of(output) : [];
        AddressList.Report([.. archive.PromisedAddresses, .. published], present, problems);
        if (request.IsForPublication)
        {
            var open = linked.AllContent.Where(content => content is not AgendaItem { Openness: Openness.Closed });
            files.Write(AddressList.Of(open.Select(content => content.Id)));
        }
    }

    private int CheckDisclosure(Archive archive)
    {
        ArchiveChecks.Report(archive, problems);
        return new PersonalDataCheck(request.Input, archive.Site.AllowedContacts, AttachedFiles.Of(archive), problems)
            .Scan(archive.Files);
    }

    private T Stage<T>(string name, Func<T> run, Func<T, string> outcome) =>
        StageAsync(name, () => Task.FromResult(run()), outcome).GetAwaiter().GetResult();

    private async Task<T> StageAsync<T>(string name, Func<Task<T>> run, Func<T, string> outcome)
    {
        starting(name);
        var clock = Stopwatch.StartNew();
        var result = await run();
        finished(new StageReport(name, outcome(result), clock.Elapsed));
        return result;
    }

    private static string Counts(Archive archive) => Counts(archive.Meetings, archive.Pages);

    private static string Counts(PublicArchive archive) => Counts(archive.Meetings, archive.Pages);

    private static string Counts(ImmutableArray<Meeting> meetings, ImmutableArray<Content> pages) =>
        $"{meetings.Length} møder, {meetings.Sum(meeting => meeting.Items.Length)} punkter, {pages.Length} andre sider";

    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:F0} kB");
}
