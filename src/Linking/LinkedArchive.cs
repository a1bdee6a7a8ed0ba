using System.Collections.Immutable;
using Site.Disclosure;
using Site.Linking.Recognition;
using Site.Model;

namespace Site.Linking;

/// <summary>The public archive with resolved references, in both directions, and the lists built from it.</summary>
public sealed class LinkedArchive
{
    private readonly IReadOnlyDictionary<PageId, Target> targets;
    private readonly ListablePages listable;
    private readonly ReferenceIndex references;
    private readonly RelationFinder relations;
    private readonly InForceFinder inForce;
    private readonly Dictionary<PageId, Matter> matterByPage;

    internal LinkedArchive(
        PublicArchive archive,
        IReadOnlyDictionary<PageId, Target> targets,
        ListablePages listable,
        ReferenceIndex references,
        InForceFinder inForce,
        IEnumerable<ImmutableArray<PageWithMeeting>> matters)
    {
        (this.targets, this.listable, this.references, this.inForce) = (targets, listable, references, inForce);
        relations = new RelationFinder(archive, references, targets);
        (Site, Vocabularies, Pages) = (archive.Site, archive.Vocabularies, archive.Pages);
        (Tombstones, Files, Changes) = (archive.Tombstones, archive.Files, archive.Changes);
        MatterListPages = MatterPagination.Divide(matters);
        Matters =
        [
            .. MatterListPages.SelectMany(page => page).Where(part => part.First == 0).Select(part => part.Matter),
        ];
        matterByPage = Matters.SelectMany(matter => matter.Steps.Select(step => (step.Content.Id, matter)))
            .ToDictionary();
        Meetings = [.. archive.Meetings.OrderByDescending(meeting => meeting.HeldOn).ThenBy(meeting => meeting.Id)];
        Events = DatedEvents.Collect(archive);
        Items = [.. Meetings.SelectMany(meeting => meeting.Items.Select(item => new ItemInMeeting(meeting, item)))];
    }

    public SiteSettings Site { get; }

    public Vocabularies Vocabularies { get; }

    /// <summary>Newest first.</summary>
    public ImmutableArray<Meeting> Meetings { get; }

    /// <summary>All items, including closed ones; newest meeting first, then by number.</summary>
    public ImmutableArray<ItemInMeeting> Items { get; }

    /// <summary>All pages except meetings and items, in the order of their files' paths.</summary>
    public ImmutableArray<Content> Pages { get; }

    /// <inheritdoc cref="PublicArchive.Tombstones"/>
    public ImmutableArray<Tombstone> Tombstones { get; }

    /// <inheritdoc cref="PublicArchive.Files"/>
    public ImmutableArray<string> Files { get; }

    /// <inheritdoc cref="PublicArchive.Changes"/>
    public IReadOnlyDictionary<PageId, FileChanges> Changes { get; }

    /// <summary>Meetings, each followed by its items, then the other pages.</summary>
    public IEnumerable<Content> AllContent => PageWithMeeting.Enumerate(Meetings, Pages).Select(page => page.Content);

    /// <summary>
    /// The kinds that have a list and pages, in display order, each with its pages: newest first, then by title.
    /// </summary>
    public required ImmutableArray<KindListing> KindListings { get; init; }

    /// <summary>The listings by year, forum, topic, organisation, outcome and legal basis, in this order.</summary>
    public required ImmutableArray<ListingGroup> ListingGroups { get; init; }

    /// <summary>All calendar events, in chronological order.</summary>
    public ImmutableArray<DatedEvent> Events { get; }

    /// <summary>The forums with events, in the order of their vocabulary.</summary>
    public IEnumerable<VocabularyEntry> CalendarForums =>
        Vocabularies.Forums.Where(forum => Events.Any(date => date.Forum?.Id == forum.Id));

    /// <summary>The matters with at least two pages: longest first, then newest first.</summary>
    public ImmutableArray<Matter> Matters { get; }

    /// <summary>For each page of the list of matters, the parts of matters on it.</summary>
    public ImmutableArray<ImmutableArray<MatterPart>> MatterListPages { get; }

    /// <summary>The links that recognition makes in running text.</summary>
    public required RecognisedLinks Links { get; init; }

    /// <summary>The page with an id, or null.</summary>
    public Target? Find(PageId id) => targets.GetValueOrDefault(id);

    /// <summary>A page's absolute, canonical address.</summary>
    public string Address(PageId id) => Site.Address.UrlOf(id.Address);

    /// <summary>A page with its meeting; null for generated pages and for closed items.</summary>
    public PageWithMeeting? FindListable(PageId id) => listable.Find(id);

    /// <summary>The matter that a page is a step of, or null.</summary>
    public Matter? FindMatter(PageId id) => matterByPage.GetValueOrDefault(id);

    /// <summary>How a page relates to others; empty lists for a page without relations.</summary>
    public Relations RelationsOf(PageId id) => relations.Find(id);

    /// <summary>
    /// The meeting of the same forum on the day that a meeting gives for the next one; null if the archive has none.
    /// </summary>
    public Meeting? MeetingAfter(Meeting meeting) =>
        meeting.NextMeetingDate is not { } date ? null : Meetings.FirstOrDefault(other =>
        other.Date == date && string.Equals(other.Forum.Id, meeting.Forum.Id, StringComparison.Ordinal));

    /// <summary>The previous and the next annual report of the same service, or null.</summary>
    public (AnnualReport? Previous, AnnualReport? Next) NeighboursOf(AnnualReport report)
    {
        var others = Pages.OfType<AnnualReport>()
            .Where(other => other.Service.Target == report.Service.Target)
            .ToList();
        return (others.Where(other => other.Year < report.Year).MaxBy(other => other.Year),
            others.Where(other => other.Year > report.Year).MinBy(other => other.Year));
    }

    /// <summary>Decides if a page is in force on the day of the build.</summary>
    public InForce InForce(PageId id) => inForce.FindToday(id);

    /// <summary>Decides if a page is in force on a day.</summary>
    public InForce InForceOn(PageId id, DateOnly day) => inForce.FindOn(id, day);

    /// <summary>The pages that have replaced a page by the day of the build, from oldest to newest.</summary>
    public ImmutableArray<Target> ReplacementsOf(PageId id) =>
        [.. RelationsOf(id).ReplacedBy.Where(target => inForce.HasTakenEffect(target.Id))];

    /// <summary>
    /// The current successors of a replaced page: the last page of each sequence of replacements. Leaves out pages that
    /// are not in force, and pages whose outcome is unknown.
    /// </summary>
    public ImmutableArray<Target> SuccessorsOf(PageId replaced)
    {
        var (seen, last) = (new HashSet<PageId> { replaced }, ImmutableArray.CreateBuilder<Target>());
        var pending = new Queue<Target>(ReplacementsOf(replaced));
        while (pending.TryDequeue(out var target))
        {
            var next = ReplacementsOf(target.Id);
            var inForceToday = InForce(target.Id);
            if (seen.Add(target.Id) && next.IsEmpty && inForceToday.Answer != InForceAnswer.NotInForce
                && inForceToday.Reason != InForceReason.UnknownOutcome)
            {
                last.Add(target);
            }

            foreach (var later in next.Where(later => !seen.Contains(later.Id)))
            {
                pending.Enqueue(later);
            }
        }

        return last.ToImmutable();
    }

    /// <summary>
    /// All mentions of a page in the texts of other pages, in words or by a written link. Those on meetings and their
    /// items come first. The mentions on one page are in the order of its text.
    /// </summary>
    public IEnumerable<Mention> MentionsOf(PageId id) => references.FindIncoming(id).Mentions;
}
