using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Site.Linking;
using Site.Model;
using Site.Theme.Pages;
using Site.Theme.Pages.Kinds;
using Site.Theme.Pages.Lists;

namespace Site.Rendering;

/// <summary>A page to be rendered.</summary>
/// <param name="Path">The path below the output folder.</param>
/// <param name="SourceFile">The input file that it was made from; null for the program's own pages.</param>
internal sealed record PlannedPage(
    string Path, string? SourceFile, Type Component, params (string Name, object? Value)[] Parameters);

/// <summary>Lists the pages of the site. A new kind of page is a line here and a component in the theme.</summary>
internal static class PagePlan
{
    private const int EntriesPerListPage = 100;

    /// <summary>
    /// Returns the program's own pages first, then those of authors, then redirects. If several have the same path,
    /// only the first is rendered. <c>PathClaims</c> reports the conflict.
    /// </summary>
    public static IEnumerable<PlannedPage> Create(LinkedArchive archive) =>
    [
        Plan<FrontPage>(SiteAddresses.Front),
        Plan<SearchPage>(SiteAddresses.Search),
        Plan<MeetingsPage>(SiteAddresses.Meetings),
        Plan<FollowPage>(SiteAddresses.Follow),
        .. Enumerable.Range(1, MattersPage.CountPages(archive)).Select(number =>
            Plan<MattersPage>(SiteAddresses.MattersPage(number), (nameof(MattersPage.PageNumber), number))),
        new PlannedPage("404.html", null, typeof(NotFoundPage)),
        .. archive.KindListings.Select(kind => Plan<KindPage>(kind.Id, (nameof(KindPage.Listing), kind))),
        .. archive.ListingGroups
            .Select(group => Plan<ListingGroupPage>(group.Id, (nameof(ListingGroupPage.Group), group))),
        .. archive.ListingGroups.SelectMany(group => group.Listings).SelectMany(PlanListPages),
        .. archive.Tombstones.Select(stone => Plan<TombstonePage>(stone.Id, (nameof(TombstonePage.Tombstone), stone))),
        .. archive.Meetings.Select(meeting => Plan<MeetingPage>(meeting, (nameof(MeetingPage.Meeting), meeting))),
        .. archive.Items.Select(entry => Plan<ItemPage>(entry.Item, (nameof(ItemPage.Entry), entry))),
        .. archive.Pages.Select(PlanContent),
        .. Redirects.FindAll(archive).Where(redirect => redirect.From.File is not null).Select(PlanRedirect),
    ];

    /// <summary>Includes the lists that stay empty until content held back is published.</summary>
    public static IEnumerable<PageId> FindPossibleLists(Archive archive) => ListingGroups.FindPossible(archive)
        .Concat(archive.Pages.Select(page => page.ListedKind).OfType<PageKind>().Distinct()
            .Select(kind => new PageId(kind.Folder)));

    private static PlannedPage PlanRedirect((FormerAddress From, Target Target) redirect) =>
        new(
            redirect.From.File!, redirect.From.Place.File, typeof(RedirectPage),
            (nameof(RedirectPage.Target), redirect.Target));

    /// <summary>Plans the page of any content except meetings and items.</summary>
    private static PlannedPage PlanContent(Content content) => content switch
    {
        Agreement page => Plan<AgreementPage>(page, (nameof(AgreementPage.Agreement), page)),
        Service page => Plan<ServicePage>(page, (nameof(ServicePage.Service), page)),
        AnnualReport page => Plan<AnnualReportPage>(page, (nameof(AnnualReportPage.Report), page)),
        CentralReportingAnswer page =>
            Plan<CentralReportingAnswerPage>(page, (nameof(CentralReportingAnswerPage.Answer), page)),
        KnowledgeLetter page => Plan<KnowledgeLetterPage>(page, (nameof(KnowledgeLetterPage.Letter), page)),
        TablePage page => Plan<FiguresPage>(page, (nameof(FiguresPage.Figures), page)),
        WorkingGroup page => Plan<WorkingGroupPage>(page, (nameof(WorkingGroupPage.Group), page)),
        Consultation page => Plan<ConsultationPage>(page, (nameof(ConsultationPage.Consultation), page)),
        CalendarYear page => Plan<CalendarYearPage>(page, (nameof(CalendarYearPage.Calendar), page)),
        _ => Plan<TextPage>(content, (nameof(TextPage.Page), content)),
    };

    private static IEnumerable<PlannedPage> PlanListPages(Listing listing)
    {
        var chunks = listing.Entries.Chunk(EntriesPerListPage).ToImmutableArray();
        return chunks.Select((entries, index) => Plan<ListingPage>(
            listing.PageOf(index + 1),
            (nameof(ListingPage.Listing), listing),
            (nameof(ListingPage.PageNumber), index + 1),
            (nameof(ListingPage.PageCount), chunks.Length),
            (nameof(ListingPage.Entries), entries)));
    }

    private static PlannedPage Plan<T>(
        Content content, params (string Name, object? Value)[] parameters) where T : IComponent =>
        new(PathOf(content.Id), content.File, typeof(T), parameters);

    private static PlannedPage Plan<T>(
        PageId id, params (string Name, object? Value)[] parameters) where T : IComponent =>
        new(PathOf(id), null, typeof(T), parameters);

    /// <summary>Below the output folder.</summary>
    public static string PathOf(PageId id) => id.Value.Length == 0 ? "index.html" : $"{id.Value}/index.html";
}
