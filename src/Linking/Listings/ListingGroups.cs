using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Site.Model;

namespace Site.Linking;

/// <summary>Groups the pages by year, forum, topic, organisation, outcome and legal basis.</summary>
internal static class ListingGroups
{
    private static readonly FrozenDictionary<Outcome, string> OutcomeKeys = Enum.GetValues<Outcome>()
        .ToFrozenDictionary(outcome => outcome, outcome => Slug.From(FixedVocabularies.Outcomes[outcome]));

    /// <summary>Creates the groups, in display order, without empty lists.</summary>
    /// <param name="pages">The pages that lists may contain.</param>
    /// <param name="words">The names of the lists, and their order.</param>
    public static ImmutableArray<ListingGroup> From(ImmutableArray<PageWithMeeting> pages, Vocabularies words)
    {
        var sorted = ListingOrder.Sort(pages);
        var years = PagesByKey(ListingKind.Year, sorted).Keys;
        return
        [
            .. LabelsByGroup(words, years).Select(group => new ListingGroup(
                group.Kind, group.Title, SiteAddresses.OverviewOf(group.Kind),
                [.. CreateLists(group.Kind, group.Labels, PagesByKey(group.Kind, sorted))])),
        ];
    }

    /// <summary>
    /// The addresses of all lists that the archive may have once all its pages are published. Includes lists that are
    /// empty now.
    /// </summary>
    public static IEnumerable<PageId> FindPossible(Archive archive)
    {
        var years = archive.Meetings.Select(meeting => meeting.HeldOn.Year.ToString(CultureInfo.InvariantCulture))
            .Distinct(StringComparer.Ordinal);
        return LabelsByGroup(archive.Vocabularies, years)
            .SelectMany(group => group.Labels.Select(label => SiteAddresses.ListingOf(group.Kind, label.Key)));
    }

    public static string OutcomeKey(Outcome outcome) => OutcomeKeys[outcome];

    private static ImmutableArray<(ListingKind Kind, string Title, IEnumerable<Label> Labels)> LabelsByGroup(
        Vocabularies words, IEnumerable<string> years) =>
    [
        (ListingKind.Year, "Beslutninger", years.Select(year => new Label(year, year, null))),
        (ListingKind.Forum, "Fora", LabelsOf(words.Forums)),
        (ListingKind.Topic, "Emner", LabelsOf(words.Topics)),
        (ListingKind.Organisation, "Kommuner og region", LabelsOf(words.Organisations)),
        (ListingKind.Outcome, "Udfald", OutcomeLabels()),
        (ListingKind.LegalBasis, "Lovgrundlag", LabelsOf(words.LegalBasis)),
    ];

    private static IEnumerable<Listing> CreateLists(
        ListingKind kind, IEnumerable<Label> labels, OrderedDictionary<string, List<PageWithMeeting>> pagesByKey)
    {
        foreach (var label in labels)
        {
            if (pagesByKey.TryGetValue(label.Key, out var pages))
            {
                var id = SiteAddresses.ListingOf(kind, label.Key);
                yield return new Listing(kind, label.Key, label.Title, label.Description, id, [.. pages]);
            }
        }
    }

    /// <summary>The pages of each list, by its key. Keys are in order of first occurrence.</summary>
    private static OrderedDictionary<string, List<PageWithMeeting>> PagesByKey(
        ListingKind kind, ImmutableArray<PageWithMeeting> sorted)
    {
        var lists = new OrderedDictionary<string, List<PageWithMeeting>>(StringComparer.Ordinal);
        foreach (var page in sorted)
        {
            foreach (var key in KeysOf(page, kind))
            {
                (lists.TryGetValue(key, out var list) ? list : lists[key] = []).Add(page);
            }
        }

        return lists;
    }

    private static ImmutableArray<string> KeysOf(PageWithMeeting page, ListingKind kind) => kind switch
    {
        ListingKind.Topic => page.Content.Topics,
        ListingKind.Organisation => page.Content.Organisations,
        ListingKind.LegalBasis => page.Content.LegalBasis,
        _ when page.Content is not AgendaItem => [],
        ListingKind.Year => [page.Date!.Value.Year.ToString(CultureInfo.InvariantCulture)],
        ListingKind.Forum => [page.Meeting!.Forum.Id],
        ListingKind.Outcome => ((AgendaItem)page.Content).Outcome is { } outcome ? [OutcomeKey(outcome)] : [],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static IEnumerable<Label> LabelsOf(Vocabulary vocabulary) =>
        vocabulary.Select(entry => new Label(entry.Id, entry.Title, entry.Description));

    private static IEnumerable<Label> OutcomeLabels() => Enum.GetValues<Outcome>().Select(outcome =>
        new Label(OutcomeKey(outcome), LatinLetters.Capitalise(FixedVocabularies.Outcomes[outcome]), null));

    private readonly record struct Label(string Key, string Title, string? Description);
}
