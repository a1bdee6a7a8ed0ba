using System.Collections.Immutable;
using System.Globalization;
using Site.Indexing.Pages;
using Site.Linking;
using Site.Model;

namespace Site.Indexing;

/// <summary>Creates the search documents of the archive's pages.</summary>
public static class SearchDocuments
{
    /// <summary>The maximum length of the decision in a hit, in characters, without the ellipsis.</summary>
    private const int DecisionLength = 200;

    /// <summary>
    /// Low enough to rank such a page below similar pages. High enough to keep it first for its own name.
    /// </summary>
    private const double BoostIfReplacedOrExpired = 0.9;

    /// <summary>
    /// Creates documents of the open items, the meetings and the pages, newest first. Hits with equal scores keep this
    /// order. Refs are numbers from 0.
    /// </summary>
    public static ImmutableArray<SearchablePage> From(LinkedArchive archive)
    {
        var facets = new FacetValues(archive);
        var items = archive.Items.Where(entry => entry.IsOpen).Select(entry => CreateEntry(entry.Item, entry.Meeting));
        var others = archive.Meetings.Select(meeting => CreateEntry(meeting, meeting))
            .Concat(archive.Pages.Select(page => CreateEntry(page, null)));
        return
        [
            .. items.Concat(others)
                .OrderByDescending(entry => entry.Date.HasValue)
                .ThenByDescending(entry => entry.Date)
                .Select((entry, number) => CreatePage(number, entry.Content, entry.Meeting, archive, facets)),
        ];
    }

    private static (Content Content, Meeting? Meeting, PartialDate? Date) CreateEntry(
        Content content, Meeting? meeting) =>
        (content, meeting, (meeting ?? content).Date);

    private static SearchablePage CreatePage(
        int number, Content content, Meeting? meeting, LinkedArchive archive, FacetValues facets)
    {
        var (texts, hit) = content is AgendaItem item ? FromItem(item, meeting!, archive) : FromPage(content, archive);
        var boost = facets.IsReplacedOrExpired(content) ? BoostIfReplacedOrExpired : 1;
        return new(
            new(number.ToString(CultureInfo.InvariantCulture), texts, boost),
            hit,
            (meeting ?? content).Date,
            facets.FindValues(content, meeting))
        {
            Id = content.Id,
        };
    }

    private static (ImmutableArray<string> Texts, SearchHit Hit) FromItem(
        AgendaItem item, Meeting meeting, LinkedArchive archive)
    {
        var decision = PlainText.From(item.FindSection(SectionKind.Decision)?.Blocks ?? []);
        var outcome = item.Outcome is { } value ? FixedVocabularies.Outcomes[value] : "";
        var others = item.Text.Sections.Where(section => section.Kind != SectionKind.Decision)
            .SelectMany(section => section.Blocks);
        var text = JoinLines([item.Summary, PlainText.From(item.Text.Lead.Concat(others)), .. item.SearchedTexts]);
        var keywords = JoinLines(
            [.. GetNames(meeting.Forum), meeting.ShortTitle, outcome, .. GetKeywords(item, archive)]);
        return (
            [item.Title, decision, text, item.CaseNumber ?? "", keywords],
            new(
                item.Title,
                archive.Site.Address.PathOf(item.Id.Address),
                GetContext(item, archive),
                outcome,
                Excerpt.TakeBeginning(decision, DecisionLength),
                text));
    }

    private static (ImmutableArray<string> Texts, SearchHit Hit) FromPage(Content content, LinkedArchive archive)
    {
        var sections = content.Text.Sections
            .Select(section => JoinLines([section.Title, PlainText.From(section.Blocks)]));
        var text = JoinLines(
        [
            content.Summary,
            PlainText.From(content.Text.Lead),
            .. sections,
            .. content.SearchedTexts,
            content.SourceDocument,
        ]);
        return (
            [content.Title, "", text, "", JoinLines([.. GetKeywordsOfKind(content), .. GetKeywords(content, archive)])],
            new(
                content.Title,
                archive.Site.Address.PathOf(content.Id.Address),
                GetContext(content, archive),
                "",
                "",
                text));
    }

    private static IEnumerable<string?> GetKeywordsOfKind(Content content) => content switch
    {
        Meeting meeting =>
            [.. GetNames(meeting.Forum), meeting.ShortTitle, FixedVocabularies.Editions[meeting.Edition]],
        Service service => [service.Kind.Singular, .. service.Aliases],
        _ => [content.ListedKind?.Singular],
    };

    private static string GetContext(Content content, LinkedArchive archive) => archive.Find(content.Id)?.Context ?? "";

    private static IEnumerable<string> GetKeywords(Content content, LinkedArchive archive) =>
    [
        .. content.Topics.SelectMany(id => GetNames(archive.Vocabularies.Topics[id])),
        .. content.Organisations.SelectMany(id => GetNames(archive.Vocabularies.Organisations[id])),
        .. content.LegalBasis.SelectMany(id => GetNames(archive.Vocabularies.LegalBasis[id])),
        .. content.Services.Select(service => archive.Find(service.Target)?.Title ?? ""),
    ];

    private static IEnumerable<string> GetNames(VocabularyEntry entry) =>
        entry.Aliases.Prepend(entry.ShortTitle).Prepend(entry.Title).Distinct(StringComparer.Ordinal);

    private static string JoinLines(IEnumerable<string?> parts) =>
        string.Join('\n', parts.Where(part => !string.IsNullOrEmpty(part)));
}
