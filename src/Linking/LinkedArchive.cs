using System.Collections.Immutable;
using Site.Disclosure;
using Site.Linking.Recognition;
using Site.Model;

namespace Site.Linking;

/// <summary>The public archive with every page's address known and every relation followed in both directions.</summary>
public sealed class LinkedArchive
{
    private readonly IReadOnlyDictionary<PageId, Target> targets;
    private readonly RelationFinder relations;
    private readonly NameIndex names;
    private readonly OpenEntries entries;
    private readonly ImmutableArray<Chain?> chainAt;

    /// <param name="archive">What the public may see.</param>
    /// <param name="targets">Every page of the site.</param>
    /// <param name="entries">What may be listed.</param>
    /// <param name="matters">Which of <paramref name="entries"/> belong to one matter: places there.</param>
    /// <param name="names">What pages say of one another.</param>
    /// <param name="relations">The same in order of time.</param>
    internal LinkedArchive(PublicArchive archive, IReadOnlyDictionary<PageId, Target> targets, OpenEntries entries, IReadOnlyList<ImmutableArray<int>> matters, NameIndex names, RelationFinder relations)
    {
        (this.targets, this.entries, this.names, this.relations) = (targets, entries, names, relations);
        (Site, Vocabularies, Pages, Tombstones, Files, Changes) = (archive.Site, archive.Vocabularies, archive.Pages, archive.Tombstones, archive.Files, archive.Changes);
        ChainPages = Linking.ChainPages.Of(matters.Select(steps => steps.Select(place => entries.All[place]).ToImmutableArray()));
        Chains = [.. ChainPages.SelectMany(page => page).Where(part => part.First == 0).Select(part => part.Chain)];
        chainAt = ChainAt(matters);
        Meetings = [.. archive.Meetings.OrderByDescending(meeting => meeting.Day).ThenBy(meeting => meeting.Id)];
        Events = DatedEvents.Of(archive);
        Items = [.. Meetings.SelectMany(meeting => meeting.Items.Select(item => new ItemInMeeting(meeting, item)))];
    }

    public SiteSettings Site { get; }

    public Vocabularies Vocabularies { get; }

    /// <summary>Newest first.</summary>
    public ImmutableArray<Meeting> Meetings { get; }

    /// <summary>Every item of every meeting, closed ones too; newest meeting first, then by number.</summary>
    public ImmutableArray<ItemInMeeting> Items { get; }

    /// <summary>Everything that is no meeting and no item, by id.</summary>
    public ImmutableArray<Content> Pages { get; }

    /// <inheritdoc cref="PublicArchive.Tombstones"/>
    public ImmutableArray<Tombstone> Tombstones { get; }

    /// <inheritdoc cref="PublicArchive.Files"/>
    public ImmutableArray<string> Files { get; }

    /// <inheritdoc cref="PublicArchive.Changes"/>
    public IReadOnlyDictionary<PageId, FileChanges> Changes { get; }

    /// <summary>The kinds that have pages, in the order in which they are offered, each with its pages: newest first, then by title.</summary>
    public required ImmutableArray<KindListing> Kinds { get; init; }

    /// <summary>Meetings, each followed by its items, then pages.</summary>
    public IEnumerable<Content> AllContent => Meetings.SelectMany(meeting => meeting.Items.Prepend<Content>(meeting)).Concat(Pages);

    /// <summary>The ways to browse: year, forum, topic, organisation, outcome, legal basis.</summary>
    public required ImmutableArray<ListingGroup> Listings { get; init; }

    /// <summary>Every day that one can put in a calendar, in order of time.</summary>
    public ImmutableArray<DatedEvent> Events { get; }

    /// <summary>The forums that have such days, in the order of their vocabulary.</summary>
    public IEnumerable<VocabularyEntry> CalendarForums => Vocabularies.Forums.Where(forum => Events.Any(date => date.Forum?.Id == forum.Id));

    /// <summary>The page of an id, or null where the public has none.</summary>
    public Target? Find(PageId id) => targets.GetValueOrDefault(id);

    /// <summary>A page's absolute, canonical address.</summary>
    public string Address(PageId id) => Site.Address + id.Address;

    /// <summary>A page with its meeting if it is an item; null for what the generator makes itself and for closed items.</summary>
    public Entry? EntryOf(PageId id) => entries.Find(id);

    /// <summary>Every matter that has more than one page: longest first, then newest first.</summary>
    public ImmutableArray<Chain> Chains { get; }

    /// <summary>The same as the pages of their list show them.</summary>
    public ImmutableArray<ImmutableArray<ChainPart>> ChainPages { get; }

    /// <summary>The matter that a page is a step of, or null.</summary>
    public Chain? ChainOf(PageId id) => entries.PlaceOf(id) is { } place ? chainAt[place] : null;

    /// <summary>How a page relates to others; nothing for a page without relations.</summary>
    public Relations RelationsOf(PageId id) => relations.Of(id);

    /// <summary>Every place in another page's text that names a page, in words or by a written link; meetings and their items first, then pages, each in the order of its text.</summary>
    public IEnumerable<Mention> MentionsOf(PageId to) => names.Of(to).Mentions;

    /// <summary>The links that recognition makes in running text.</summary>
    public FoundLinks Links => names.Links;

    /// <summary>For each open entry the matter that it is a step of, or null.</summary>
    private ImmutableArray<Chain?> ChainAt(IReadOnlyList<ImmutableArray<int>> matters)
    {
        var chainAt = new Chain?[entries.All.Length];
        for (var index = 0; index < matters.Count; index++)
        {
            foreach (var place in matters[index])
            {
                chainAt[place] = Chains[index];
            }
        }

        return [.. chainAt];
    }
}

/// <summary>An item together with the meeting it is on.</summary>
public sealed record ItemInMeeting(Meeting Meeting, AgendaItem Item)
{
    public bool IsOpen => Item.Openness == Openness.Open;
}

/// <summary>Where a link leads.</summary>
/// <param name="Id">The page.</param>
/// <param name="Title">Its title: what stands in for a link's missing text.</param>
/// <param name="Context">Where it belongs ("DAS 24. oktober 2019, punkt 8"), or null for a page that stands alone.</param>
/// <param name="Kind">Which kind of page, or null for meetings, items and plain pages.</param>
/// <param name="Anchors">What a link may name after <c>#</c>.</param>
public sealed record Target(PageId Id, string Title, string? Context, ContentKind? Kind, ImmutableArray<string> Anchors)
{
    /// <summary>Its address on the site.</summary>
    public string Address => Id.Address;
}

/// <summary>How a page relates to others; each list from oldest to newest.</summary>
/// <param name="FollowsUp">The earlier items it follows up.</param>
/// <param name="FollowedUpBy">The later items that follow it up.</param>
/// <param name="Replaces">What it took the place of.</param>
/// <param name="ReplacedBy">What took its place: where there is any, the page is no longer in force.</param>
/// <param name="MentionedIn">Pages that name it, in their text or in their front matter: a service's annual reports, tariffs and decisions.</param>
public sealed record Relations(
    ImmutableArray<Target> FollowsUp,
    ImmutableArray<Target> FollowedUpBy,
    ImmutableArray<Target> Replaces,
    ImmutableArray<Target> ReplacedBy,
    ImmutableArray<Target> MentionedIn);
