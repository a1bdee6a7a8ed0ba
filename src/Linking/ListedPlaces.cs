using System.Collections.Immutable;
using System.Globalization;
using Site.Model;

namespace Site.Linking;

/// <summary>What decides in which lists a page stands, and where.</summary>
/// <param name="Type">Meetings stand in none, and some lists are of items alone.</param>
/// <param name="Date">What places it in time.</param>
/// <param name="Meeting">For an item, its meeting.</param>
/// <param name="Forum">That meeting's forum.</param>
/// <param name="Outcome">What came of an item.</param>
/// <param name="Topics">Ids of its topics.</param>
/// <param name="Organisations">Ids of the organisations under which it is listed.</param>
/// <param name="LegalBasis">Ids of its legal basis.</param>
internal readonly record struct ListedPage(
    ListedType Type, PartialDate? Date, PageId? Meeting, string? Forum, Outcome? Outcome, ValueArray<string> Topics, ValueArray<string> Organisations, ValueArray<string> LegalBasis)
{
    public static ListedPage Of(Entry entry) => new(
        entry.Content switch { Model.Meeting => ListedType.Meeting, AgendaItem => ListedType.Item, _ => ListedType.Page },
        entry.Date, entry.Meeting?.Id, entry.Meeting?.Forum.Id, (entry.Content as AgendaItem)?.Outcome, entry.Content.Topics, entry.Content.Organisations, entry.Content.LegalBasis);

    /// <summary>The keys of the lists of a kind in which it stands.</summary>
    public ImmutableArray<string> KeysOf(ListingKind kind) => kind switch
    {
        ListingKind.Topic => Topics.Items,
        ListingKind.Organisation => Organisations.Items,
        ListingKind.LegalBasis => LegalBasis.Items,
        _ when Type != ListedType.Item => [],
        ListingKind.Year => [Date!.Value.Year.ToString(CultureInfo.InvariantCulture)],
        ListingKind.Forum => [Forum!],
        ListingKind.Outcome => Outcome is { } known ? [Listings.OutcomeKey(known)] : [],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>How a page is listed.</summary>
internal enum ListedType { Meeting, Item, Page }

/// <summary>For each list the places of its pages among all: newest first, a meeting's items by number.</summary>
internal sealed class ListedPlaces
{
    private readonly ImmutableDictionary<ListingKind, ILookup<string, int>> byKind;

    /// <param name="pages">Those of one meeting by number.</param>
    public ListedPlaces(ImmutableArray<ListedPage> pages)
    {
        var sorted = Enumerable.Range(0, pages.Length).Where(place => pages[place].Type != ListedType.Meeting)
            .OrderByDescending(place => pages[place].Date).ThenBy(place => pages[place].Meeting).ToList();
        byKind = Enum.GetValues<ListingKind>().ToImmutableDictionary(kind => kind, kind => sorted
            .SelectMany(place => pages[place].KeysOf(kind).Select(key => (key, place))).ToLookup(pair => pair.key, pair => pair.place, StringComparer.Ordinal));
    }

    /// <summary>The keys of a kind's lists, newest first.</summary>
    public IEnumerable<string> Keys(ListingKind kind) => byKind[kind].Select(list => list.Key);

    public bool Has(ListingKind kind, string key) => byKind[kind].Contains(key);

    public IEnumerable<int> Of(ListingKind kind, string key) => byKind[kind][key];
}
