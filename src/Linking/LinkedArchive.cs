using System.Collections.Immutable;
using Site.Disclosure;
using Site.Linking.Recognition;
using Site.Model;

namespace Site.Linking;

/// <summary>The public archive with every page's address known and every relation followed in both directions.</summary>
public sealed class LinkedArchive
{
    private readonly IReadOnlyDictionary<PageId, Target> targets;
    private readonly IReadOnlyDictionary<PageId, Relations> relations;
    private readonly ILookup<PageId, Mention> mentions;
    private readonly Dictionary<PageId, Entry> entries;
    private readonly Dictionary<PageId, Chain> chains;

    internal LinkedArchive(
        PublicArchive archive,
        IReadOnlyDictionary<PageId, Target> targets,
        IReadOnlyDictionary<PageId, Relations> relations,
        ImmutableArray<ListingGroup> listings,
        ILookup<PageId, Mention> mentions,
        FoundLinks links)
    {
        (this.targets, this.relations, this.mentions, Listings, Links) = (targets, relations, mentions, listings, links);
        (Site, Vocabularies, Pages, Tombstones, Files, Changes) = (archive.Site, archive.Vocabularies, archive.Pages, archive.Tombstones, archive.Files, archive.Changes);
        entries = OpenEntries.Of(archive).DistinctBy(entry => entry.Content.Id).ToDictionary(entry => entry.Content.Id);
        Chains = new ChainFinder(entries, relations).Find();
        chains = Chains.SelectMany(chain => chain.Steps.Select(step => (step.Content.Id, chain))).ToDictionary(step => step.Id, step => step.chain);
        Meetings = [.. archive.Meetings.OrderByDescending(meeting => meeting.Day).ThenBy(meeting => meeting.Id)];
        Kinds = KindListing.Of(archive.Pages);
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
    public ImmutableDictionary<PageId, FileChanges> Changes { get; }

    /// <summary>The kinds that have pages, in the order in which they are offered, each with its pages: newest first, then by title.</summary>
    public ImmutableArray<KindListing> Kinds { get; }

    /// <summary>Meetings, each followed by its items, then pages.</summary>
    public IEnumerable<Content> AllContent => Meetings.SelectMany(meeting => meeting.Items.Prepend<Content>(meeting)).Concat(Pages);

    /// <summary>The ways to browse: year, forum, topic, organisation, outcome, legal basis.</summary>
    public ImmutableArray<ListingGroup> Listings { get; }

    /// <summary>Every day that one can put in a calendar, in order of time.</summary>
    public ImmutableArray<DatedEvent> Events { get; }

    /// <summary>The forums that have such days, in the order of their vocabulary.</summary>
    public IEnumerable<VocabularyEntry> CalendarForums => Vocabularies.Forums.Where(forum => Events.Any(date => date.Forum?.Id == forum.Id));

    /// <summary>The page of an id, or null where the public has none.</summary>
    public Target? Find(PageId id) => targets.GetValueOrDefault(id);

    /// <summary>A page's absolute, canonical address.</summary>
    public string Address(PageId id) => Site.Address + id.Address;

    /// <summary>A page with its meeting if it is an item; null for what the generator makes itself and for closed items.</summary>
    public Entry? EntryOf(PageId id) => entries.GetValueOrDefault(id);

    /// <summary>Every matter that has more than one page: longest first, then newest first.</summary>
    public ImmutableArray<Chain> Chains { get; }

    /// <summary>The matter that a page is a step of, or null.</summary>
    public Chain? ChainOf(PageId id) => chains.GetValueOrDefault(id);

    /// <summary>How a page relates to others; nothing for a page without relations.</summary>
    public Relations RelationsOf(PageId id) => relations.GetValueOrDefault(id, Relations.None);

    /// <summary>Every place in another page's text that names a page, in words or by a written link; meetings and their items first, then pages, each in the order of its text.</summary>
    public IEnumerable<Mention> MentionsOf(PageId to) => mentions[to];

    /// <summary>The links that recognition makes in running text.</summary>
    public FoundLinks Links { get; }
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
public sealed record Target(PageId Id, string Title, string? Context, ContentKind? Kind, ImmutableHashSet<string> Anchors)
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
    ImmutableArray<Target> MentionedIn)
{
    public static Relations None { get; } = new([], [], [], [], []);
}
