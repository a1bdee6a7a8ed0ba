using System.Collections.Immutable;
using System.Globalization;
using Site.Linking;
using Site.Model;

namespace Site.Indexing;

/// <summary>A page as it is indexed and as it is shown when found.</summary>
public sealed record SearchablePage(SearchDocument Document, SearchHit Hit);

/// <summary>Chooses what of each public page can be found, and under which field.</summary>
public static class SearchDocuments
{
    /// <summary>About how much of a decision a hit shows, in characters.</summary>
    private const int DecisionLength = 200;

    /// <summary>Open items, meetings and pages; refs count from 0. Newer meetings come first, so that they do among equals.</summary>
    public static ImmutableArray<SearchablePage> Of(LinkedArchive archive)
    {
        var items = archive.Items.Where(entry => entry.IsOpen).Select(entry => (Func<string, SearchablePage>)(name => OfItem(name, entry, archive)));
        var meetings = archive.Meetings.Select(meeting => (Func<string, SearchablePage>)(name => OfMeeting(name, meeting, archive)));
        var pages = archive.Pages.Select(page => (Func<string, SearchablePage>)(name => OfPage(name, page, archive)));
        return [.. items.Concat(meetings).Concat(pages).Select((make, number) => make(number.ToString(CultureInfo.InvariantCulture)))];
    }

    private static SearchablePage OfItem(string name, ItemInMeeting entry, LinkedArchive archive)
    {
        var (meeting, item) = entry;
        var decision = PlainText.Of(item.Section(SectionKind.Decision)?.Blocks ?? []);
        var outcome = item.Outcome is { } value ? FixedVocabularies.Outcomes[value] : "";
        var others = item.Text.Sections.Where(section => section.Kind != SectionKind.Decision).SelectMany(section => section.Blocks);
        var text = Lines([item.Summary, PlainText.Of(item.Text.Lead.Concat(others)), .. item.FieldTexts]);
        var keywords = Lines([.. Names(meeting.Forum), meeting.ShortTitle, outcome, .. Keywords(item, archive)]);
        return new(
            new(name, [item.Title, decision, text, item.CaseNumber ?? "", keywords]),
            new(item.Title, item.Id.Address, ContextOf(item, archive), outcome, Excerpt.Beginning(decision, DecisionLength), text));
    }

    private static SearchablePage OfMeeting(string name, Meeting meeting, LinkedArchive archive) =>
        Plain(name, meeting, Lines([.. Names(meeting.Forum), meeting.ShortTitle, FixedVocabularies.Editions[meeting.Edition], .. Keywords(meeting, archive)]), archive);

    private static SearchablePage OfPage(string name, Content page, LinkedArchive archive) =>
        Plain(name, page, Lines([page.Kind?.Singular, .. Keywords(page, archive)]), archive);

    private static SearchablePage Plain(string name, Content content, string keywords, LinkedArchive archive)
    {
        var sections = content.Text.Sections.Select(section => Lines([section.Title, PlainText.Of(section.Blocks)]));
        var text = Lines([content.Summary, PlainText.Of(content.Text.Lead), .. sections, .. content.FieldTexts, content.SourceDocument]);
        return new(
            new(name, [content.Title, "", text, "", keywords]),
            new(content.Title, content.Id.Address, ContextOf(content, archive), "", "", text));
    }

    private static string ContextOf(Content content, LinkedArchive archive) => archive.Find(content.Id)?.Context ?? "";

    /// <summary>Names of its topics, parties, legal basis and services.</summary>
    private static IEnumerable<string> Keywords(Content content, LinkedArchive archive) =>
    [
        .. content.Topics.SelectMany(id => Names(archive.Vocabularies.Topics[id])),
        .. content.Organisations.SelectMany(id => Names(archive.Vocabularies.Organisations[id])),
        .. content.LegalBasis.SelectMany(id => Names(archive.Vocabularies.LegalBasis[id])),
        .. content.Services.Select(service => archive.Find(service.Target)?.Title ?? ""),
    ];

    /// <summary>Whatever people may call it.</summary>
    private static IEnumerable<string> Names(VocabularyEntry entry) =>
        entry.Aliases.Prepend(entry.Short).Prepend(entry.Title).Distinct(StringComparer.Ordinal);

    /// <summary>A line each; nothing for what is null or empty.</summary>
    private static string Lines(IEnumerable<string?> parts) => string.Join('\n', parts.Where(part => !string.IsNullOrEmpty(part)));
}
