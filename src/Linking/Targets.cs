using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking;

/// <summary>What a page is to those that lead to it.</summary>
/// <param name="Id">The page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Context">Where it belongs, or null; of an item, its meeting.</param>
/// <param name="Item">An item's number, or null.</param>
/// <param name="Kind">Its kind, or null.</param>
/// <param name="File">The file it comes from; null for what the generator makes itself.</param>
/// <param name="Anchors">What a link may name on it.</param>
internal readonly record struct TargetPage(PageId Id, string Title, string? Context = null, int? Item = null, ContentKind? Kind = null, string? File = null, TextAnchors Anchors = default)
{
    public Target Target => new(Id, Title, Item is { } number ? $"{Context}, punkt {AgendaItem.AddressPart(number)}" : Context, Kind, Anchors.Names);
}

/// <summary>The anchors of a text, equal to others of the same names; looked at only where the text is another.</summary>
internal readonly record struct TextAnchors(MarkdownText? Text)
{
    public ImmutableArray<string> Names => Text is null ? [] : [.. Text.Anchors];

    /// <inheritdoc/>
    public bool Equals(TextAnchors other) => ReferenceEquals(Text, other.Text) || Names.AsSpan().SequenceEqual(other.Names.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Names.Length;
}

/// <summary>Every page the site will have.</summary>
internal sealed class Targets
{
    private readonly ImmutableArray<TargetPage> pages;
    private readonly Dictionary<PageId, Target> byId;

    /// <summary>Pages the generator makes itself, beside the lists.</summary>
    private static readonly ImmutableArray<TargetPage> Fixed =
    [
        new(SiteAddresses.Front, "Forside"),
        new(SiteAddresses.Search, "Søg"),
        new(SiteAddresses.Meetings, "Møder"),
        new(SiteAddresses.Follow, "Følg med"),
        new(SiteAddresses.Matters, "Sager"),
    ];

    /// <summary>The generator's own pages first: those of an author have to give way.</summary>
    public static IEnumerable<TargetPage> Pages(PublicArchive archive, ImmutableArray<ListingGroup> listings, ImmutableArray<KindListing> kinds) => Fixed
        .Concat(listings.SelectMany(OfGroup))
        .Concat(kinds.Select(kind => new TargetPage(kind.Id, kind.Kind.Plural)))
        .Concat(archive.Tombstones.Select(stone => new TargetPage(stone.Id, "Siden er trukket tilbage")))
        .Concat(archive.Meetings.SelectMany(OfMeeting))
        .Concat(archive.Pages.Select(page => Of(page, page.Kind?.Singular)));

    /// <param name="pages">Them; of several at one address the first counts, and the others are told.</param>
    public Targets(ImmutableArray<TargetPage> pages)
    {
        (this.pages, byId) = (pages, new(pages.Length));
        var problems = new ProblemList();
        foreach (var page in pages)
        {
            if (!byId.TryAdd(page.Id, page.Target) && page.File is { } file)
            {
                problems.Add(new SourcePlace(file), $"Adressen {page.Id.Address} er optaget af en anden side.", "Giv filen et andet navn.");
            }
        }

        Problems = problems.Sorted;
    }

    private Targets(Targets before, ImmutableArray<TargetPage> pages, Difference<TargetPage> apart)
    {
        (this.pages, byId, Problems) = (pages, new(before.byId), []);
        foreach (var page in apart.Gone)
        {
            byId.Remove(page.Id);
        }

        foreach (var page in apart.Come)
        {
            byId.TryAdd(page.Id, page.Target);
        }
    }

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<PageId, Target> ById => byId;

    /// <summary>Pages at an address that is taken.</summary>
    public ImmutableArray<Problem> Problems { get; }

    private bool AreDistinct => byId.Count == pages.Length;

    /// <summary>The same as of those pages anew, at the price of what is another: these stay as they are.</summary>
    public Targets With(ImmutableArray<TargetPage> now) =>
        AreDistinct && Difference<TargetPage>.Between(pages, now) is { } apart && new Targets(this, now, apart) is { AreDistinct: true } made ? made : new Targets(now);

    /// <summary>The pages that came, went or are called otherwise than before; null where any may be.</summary>
    public IReadOnlySet<PageId>? ChangesSince(Targets? before) => ReferenceEquals(before, this) ? ImmutableHashSet<PageId>.Empty : before is not null && AreDistinct && before.AreDistinct && Difference<TargetPage>.Between(before.pages, pages) is { } apart
        ? apart.Gone.Concat(apart.Come).Select(page => page.Id).ToHashSet() : null;

    private static IEnumerable<TargetPage> OfGroup(ListingGroup group) =>
        group.Listings.Select(listing => new TargetPage(listing.Id, listing.Title, group.Title)).Prepend(new TargetPage(group.Id, group.Title));

    private static IEnumerable<TargetPage> OfMeeting(Meeting meeting)
    {
        var title = meeting.ShortTitle;
        return meeting.Items.Select(item => Of(item, title) with { Item = item.Number }).Prepend(Of(meeting, null));
    }

    private static TargetPage Of(Content content, string? context) => new(content.Id, content.Title, context, null, content.Kind, content.File, new TextAnchors(content.Text));
}
