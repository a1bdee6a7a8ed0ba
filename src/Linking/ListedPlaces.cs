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
    private readonly ImmutableDictionary<ListingKind, OrderedDictionary<string, List<int>>> byKind;

    /// <param name="pages">Those of one meeting by number.</param>
    public ListedPlaces(ImmutableArray<ListedPage> pages)
    {
        var sorted = InOrder(pages);
        byKind = Enum.GetValues<ListingKind>().ToImmutableDictionary(kind => kind, kind => ListsOf(kind, pages, sorted));
    }

    /// <summary>The keys of a kind's lists, newest first.</summary>
    public IEnumerable<string> Keys(ListingKind kind) => byKind[kind].Keys;

    public bool Has(ListingKind kind, string key) => byKind[kind].ContainsKey(key);

    public IReadOnlyList<int> Of(ListingKind kind, string key) => byKind[kind][key];

    /// <summary>Newest first; of a day pages before items, and meetings by id.</summary>
    private static List<int> InOrder(ImmutableArray<ListedPage> pages)
    {
        var owners = Enumerable.Range(0, pages.Length).Where(place => IsFirst(pages, place)).OrderByDescending(place => pages[place].Date).ThenBy(place => pages[place].Meeting);
        return [.. owners.SelectMany(first => Enumerable.Range(first, pages.Length - first).TakeWhile(place => place == first || (pages[place].Type == ListedType.Item && pages[place].Meeting == pages[first].Meeting)))];
    }

    /// <summary>Whether a page is no item, or the first of its meeting's.</summary>
    private static bool IsFirst(ImmutableArray<ListedPage> pages, int place) => pages[place].Type == ListedType.Page
        || (pages[place].Type == ListedType.Item && (place == 0 || pages[place - 1].Meeting != pages[place].Meeting));

    private static OrderedDictionary<string, List<int>> ListsOf(ListingKind kind, ImmutableArray<ListedPage> pages, List<int> sorted)
    {
        var lists = new OrderedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var place in sorted)
        {
            foreach (var key in pages[place].KeysOf(kind))
            {
                (lists.TryGetValue(key, out var list) ? list : lists[key] = []).Add(place);
            }
        }

        return lists;
    }
}
