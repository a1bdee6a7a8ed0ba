using System.Collections.Immutable;
using Site.Model;

namespace Site.Disclosure;

/// <summary>
/// What the public may see. Only <see cref="From"/> can make one, so a stage that takes a PublicArchive cannot be
/// handed anything that has not been through the gate.
/// </summary>
public sealed class PublicArchive
{
    private PublicArchive(Archive archive, Publication publication)
    {
        Today = publication.Today;
        Site = archive.Site with { IsIndexed = !publication.ShowsDrafts };
        Unread = archive.Unread;
        Meetings =
            [.. archive.Meetings.Where(publication.Shows).Select(meeting => Redaction.Of(meeting, publication.Shows))];
        Pages = ReportTitles.Completed([.. archive.Pages.Where(publication.Shows)]);
        RecognisedNames = archive.Vocabularies;
        Vocabularies = NamedEntries.Of(archive.Vocabularies, [.. AllContent]);
        Tombstones = [.. publication.TombstonesOf(archive).OrderBy(stone => stone.Id)];
        NextDue = publication.NextDue(archive.AllContent);
        Files =
        [
            .. AllContent.SelectMany(content => content.Files).Distinct(StringComparer.Ordinal)
                .Where(file => archive.Files.BinarySearch(file, StringComparer.Ordinal) >= 0),
        ];
        Changes = new PublicChanges(archive.History, publication.ShowsDrafts).Of(Meetings, Pages);
    }

    /// <summary>The day in Denmark whose public it is for.</summary>
    public DateOnly Today { get; }

    public SiteSettings Site { get; }

    /// <summary>
    /// Of forums, topics, organisations and legal basis the entries that published pages name; abbreviations and
    /// synonyms as they are.
    /// </summary>
    public Vocabularies Vocabularies { get; }

    /// <summary>
    /// Every entry there is, for recognition in public texts and nothing else: a body that no page is of keeps its name
    /// from being taken for another's ("DAS Sundhed" is not "DAS"). What is found there is what the public text says
    /// already.
    /// </summary>
    public Vocabularies RecognisedNames { get; }

    /// <summary>
    /// Published meetings, by id. A closed item in them is its number and the title the public may see.
    /// </summary>
    public ImmutableArray<Meeting> Meetings { get; }

    /// <summary>Everything else that is published, by id.</summary>
    public ImmutableArray<Content> Pages { get; }

    /// <summary>Where pages stood that have been withdrawn, by id.</summary>
    public ImmutableArray<Tombstone> Tombstones { get; }

    /// <summary>
    /// The next day on which a page becomes public or is withdrawn, so that a build can be set for it; null where none
    /// is to come.
    /// </summary>
    public DateOnly? NextDue { get; }

    /// <summary>
    /// The files published beside the pages, by path below <c>input/</c>: those that lie there and that an open page
    /// names as open.
    /// </summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>
    /// When open pages changed for the public; none of closed items, and none where the version history does not say.
    /// </summary>
    public IReadOnlyDictionary<PageId, FileChanges> Changes { get; }

    /// <inheritdoc cref="Archive.Unread"/>
    public ImmutableArray<string> Unread { get; }

    /// <summary>All of it: meetings, each followed by its items, then pages.</summary>
    public IEnumerable<Content> AllContent => AllWithMeetings.Select(page => page.Content);

    /// <summary>The same, each item with its meeting.</summary>
    public IEnumerable<PageWithMeeting> AllWithMeetings => PageWithMeeting.All(Meetings, Pages);

    /// <summary>
    /// Leaves out drafts, what is not due yet and what is withdrawn, and strips closed items and attachments.
    /// </summary>
    /// <param name="archive">Everything there is.</param>
    /// <param name="today">The day of the build in Denmark.</param>
    /// <param name="showsDrafts">Whether drafts are shown too; then no search engine may list the site.</param>
    public static PublicArchive From(Archive archive, DateOnly today, bool showsDrafts = false) =>
        new(archive, new Publication(today, showsDrafts));
}
