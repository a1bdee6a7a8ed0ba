using System.Collections.Immutable;
using System.Globalization;
using Site.Disclosure;
using Site.Indexing;
using Site.Linking;
using Site.Model;
using Site.Reading;
using Site.Writing;

namespace Site.Commands;

/// <summary>Runs all stages, from input to output.</summary>
public sealed class SiteBuild(BuildRequest request, StageTimer stages)
{
    private readonly ProblemList problems = new();

    /// <summary>Builds the site, and publishes it unless the content has errors.</summary>
    /// <returns>All problems, also those that begin on a later day, sorted.</returns>
    public async Task<ImmutableArray<Problem>> RunAsync()
    {
        var (found, due) = await RunDayAsync();
        var known = found.ToHashSet();
        for (var days = 0; due is { } day && days < request.MaxLaterDays; days++)
        {
            (var later, due) = await new SiteBuild(request with { Today = day }, StageTimer.Silent).RunDayAsync();
            found = found.AddRange(later.Where(known.Add)
                .Select(problem => problem with { What = $"Fra {((PartialDate)day).InDanish}: {problem.What}" }));
        }

        return found.Sort();
    }

    /// <returns>
    /// The problems on the day of the request, and the next day on which a page is published or withdrawn; null if
    /// there is none.
    /// </returns>
    private async Task<(ImmutableArray<Problem> Problems, DateOnly? NextDue)> RunDayAsync()
    {
        using var output = request.Output is { } folder ? new OutputFolder(folder) : null;
        using var reader = new ArchiveReader(request.Input);
        var archive = Read(reader);
        // The search for personal data reads every file. No later stage uses its result, so it runs beside them.
        var disclosureCheck = CheckDisclosureAsync(archive);
        var open = RemoveClosed(archive);
        var linked = Link(open);
        var files = new SiteFiles(
            request.Input, linked.Site.Address, output, new PathClaims(archive, linked.Tombstones));
        await Task.WhenAll(disclosureCheck, IndexAsync(linked, files), RenderAsync(linked, files));
        CheckAndRecordAddresses(archive, linked, output, files);
        CheckLinks(files);
        AnnounceNextChange(open);
        Publish(output);
        return (problems.Sorted, open.NextDue);
    }

    private Archive Read(ArchiveReader reader) => stages.Run(
        "Læser",
        () => reader.Read(request.Overrides, problems),
        archive => DescribeCounts(archive.Meetings, archive.Pages));

    private Task<int> CheckDisclosureAsync(Archive archive) => stages.RunAsync(
        "Ser efter",
        () => Task.Run(() =>
        {
            ArchiveChecks.Report(archive, problems);
            var attached = AttachmentsByFile.From(archive);
            return new PersonalDataCheck(request.Input, archive.Site.AllowedContacts, attached, problems)
                .Scan(archive.Files);
        }),
        count => $"{count} filer set efter for personoplysninger");

    private PublicArchive RemoveClosed(Archive archive) => stages.Run(
        "Fjerner lukket",
        () => PublicArchive.From(archive, request.Today, request.ShowsDrafts),
        open => DescribeCounts(open.Meetings, open.Pages));

    private LinkedArchive Link(PublicArchive open) => stages.Run(
        "Forbinder",
        () => Linker.Link(open, problems),
        linked => $"{linked.ListingGroups.Sum(group => group.Listings.Length)} lister");

    private Task<SearchIndex> IndexAsync(LinkedArchive linked, SiteFiles files) => stages.RunAsync(
        "Indekserer",
        () => Task.Run(() => files.Write(SearchIndexer.Build(linked))),
        index => $"{index.Documents} dokumenter, {FormatSize(index.Size)}");

    private Task<int> RenderAsync(LinkedArchive linked, SiteFiles files) => stages.RunAsync(
        "Danner sider",
        () => files.WriteAsync(linked, request.Today),
        pages => $"{pages} sider");

    /// <summary>
    /// Reports addresses that were published and lead nowhere now. If the site is for publication, writes the current
    /// ones to its <c>adresser.txt</c>. A draft, or a page not yet published, is not reported: its file is still there.
    /// </summary>
    private void CheckAndRecordAddresses(Archive archive, LinkedArchive linked, OutputFolder? output, SiteFiles files)
    {
        var former = archive.AllContent.SelectMany(content => content.FormerAddresses)
            .Where(address => address.Query.IsEmpty).Select(address => new PageId(address.Path));
        var present = archive.AllContent.Select(content => content.Id).Concat(former).ToHashSet();
        var published = request.IsForPublication && output is not null ? AddressList.ReadPrevious(output) : [];
        AddressList.Report([.. archive.PromisedAddresses, .. published], present, problems);
        if (request.IsForPublication)
        {
            var open = linked.AllContent.Where(content => content is not AgendaItem { Openness: Openness.Closed });
            files.Write(AddressList.CreateFile(open.Select(content => content.Id)));
        }
    }

    private void CheckLinks(SiteFiles files) =>
        stages.Run("Tjekker links", () => files.CheckPathsAndLinks(problems), count => $"{count} links");

    private void AnnounceNextChange(PublicArchive open)
    {
        if (open.NextDue is { } due)
        {
            stages.Note("Venter", $"noget skifter {((PartialDate)due).InDanish}: byg siden igen den dag");
        }
    }

    private void Publish(OutputFolder? output)
    {
        if (output is not null && problems.Sorted.All(problem => problem.IsWarning))
        {
            stages.Run("Udgiver", output.Publish, bytes => $"{FormatSize(bytes)} i {request.Output}");
        }
    }

    private static string DescribeCounts(ImmutableArray<Meeting> meetings, ImmutableArray<Content> pages) =>
        $"{meetings.Length} møder, {meetings.Sum(meeting => meeting.Items.Length)} punkter, {pages.Length} andre sider";

    private static string FormatSize(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:F0} kB");
}
