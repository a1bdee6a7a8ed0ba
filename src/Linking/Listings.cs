using System.Collections.Immutable;
using System.Globalization;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking;

/// <summary>Sorts the pages by year, forum, topic, organisation, outcome and legal basis.</summary>
internal static class Listings
{
    public static ImmutableArray<ListingGroup> Of(PublicArchive archive)
    {
        var words = archive.Vocabularies;
        var all = Entries(archive);
        var items = all.Where(entry => entry.Content is AgendaItem).ToImmutableArray();
        return
        [
            Group(ListingKind.Year, "Beslutninger", Years(items), items, entry => [Year(entry)]),
            Group(ListingKind.Forum, "Fora", Labels(words.Forums), items, entry => entry.Meeting is { } meeting ? [meeting.Forum.Id] : []),
            Group(ListingKind.Topic, "Emner", Labels(words.Topics), all, entry => entry.Content.Topics),
            Group(ListingKind.Organisation, "Kommuner og region", Labels(words.Organisations), all, entry => entry.Content.Organisations),
            Group(ListingKind.Outcome, "Udfald", Outcomes(), items, entry => entry.Content is AgendaItem { Outcome: { } outcome } ? [OutcomeKey(outcome)] : []),
            Group(ListingKind.LegalBasis, "Lovgrundlag", Labels(words.LegalBasis), all, entry => entry.Content.LegalBasis),
        ];
    }

    /// <summary>Open items and all other pages but meetings, newest first; a meeting's items by number.</summary>
    private static ImmutableArray<Entry> Entries(PublicArchive archive) =>
        [.. OpenEntries.Of(archive).Where(entry => entry.Content is not Meeting).OrderByDescending(entry => entry.Date).ThenBy(entry => entry.Meeting?.Id)];

    /// <summary>The key of an outcome's list: its word as a slug.</summary>
    public static string OutcomeKey(Outcome outcome) => Slug.From(FixedVocabularies.Outcomes[outcome]);

    private static ListingGroup Group(
        ListingKind kind, string title, IEnumerable<Label> labels, ImmutableArray<Entry> entries, Func<Entry, ImmutableArray<string>> keysOf)
    {
        var byKey = entries.SelectMany(entry => keysOf(entry).Select(key => (key, entry))).ToLookup(pair => pair.key, pair => pair.entry, StringComparer.Ordinal);
        return new ListingGroup(kind, title, SiteAddresses.Of(kind), [.. labels.Where(label => byKey.Contains(label.Key)).Select(label =>
            new Listing(kind, label.Key, label.Title, label.Description, SiteAddresses.Of(kind, label.Key), [.. byKey[label.Key]]))]);
    }

    private static IEnumerable<Label> Labels(Vocabulary vocabulary) =>
        vocabulary.Select(entry => new Label(entry.Id, entry.Title, entry.Description));

    private static IEnumerable<Label> Years(ImmutableArray<Entry> items) =>
        items.Select(Year).Distinct(StringComparer.Ordinal).Select(year => new Label(year, year, null));

    private static IEnumerable<Label> Outcomes() => Enum.GetValues<Outcome>().Select(outcome =>
        new Label(OutcomeKey(outcome), Capitalised(FixedVocabularies.Outcomes[outcome]), null));

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Year(Entry item) => item.Meeting!.Day.Year.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Label(string Key, string Title, string? Description);
}
