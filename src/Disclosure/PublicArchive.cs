using System.Collections.Immutable;
using Site.Model;

namespace Site.Disclosure;

/// <summary>
/// The published part of an archive, redacted. Only <see cref="From"/> creates one, so a stage that takes a
/// PublicArchive cannot receive anything unpublished.
/// </summary>
public sealed class PublicArchive
{
    private PublicArchive(Archive archive, Publication publication)
    {
        Today = publication.Today;
        Site = archive.Site with { IsIndexed = !publication.ShowsDrafts };
        UnreadablePages = archive.UnreadablePages;
        Meetings =
            [
                .. archive.Meetings.Where(publication.Shows)
                    .Select(meeting => Redaction.Redact(meeting, publication.Shows)),
            ];
        Pages = ReportTitles.Complete([.. archive.Pages.Where(publication.Shows)]);
        RecognisedNames = archive.Vocabularies;
        Vocabularies = NamedEntries.Select(archive.Vocabularies, [.. AllContent]);
        Tombstones = [.. publication.TombstonesOf(archive).OrderBy(stone => stone.Id)];
        NextDue = publication.NextDue(archive.AllContent);
        Files =
        [
            .. AllContent.SelectMany(content => content.Files).Distinct(StringComparer.Ordinal)
                .Where(file => archive.Files.BinarySearch(file, StringComparer.Ordinal) >= 0),
        ];
        Changes = new PublicChanges(archive.History, publication.ShowsDrafts).Find(Meetings, Pages);
    }

    /// <summary>The day of the build, in Danish time.</summary>
    public DateOnly Today { get; }

    public SiteSettings Site { get; }

    /// <summary>
    /// The forums, topics, organisations and legal bases that published pages use, with all abbreviations and synonyms.
    /// </summary>
    public Vocabularies Vocabularies { get; }

    /// <summary>
    /// All entries, for recognition in public texts only: the name of a body without pages must not be recognised as
    /// another one ("DAS Sundhed" is not "DAS"). It reveals nothing that the text does not already contain.
    /// </summary>
    public Vocabularies RecognisedNames { get; }

    /// <summary>Published meetings, by id. Their closed items have only a number and a public title.</summary>
    public ImmutableArray<Meeting> Meetings { get; }

    /// <summary>All other published pages, by id.</summary>
    public ImmutableArray<Content> Pages { get; }

    /// <summary>Withdrawn pages, by id.</summary>
    public ImmutableArray<Tombstone> Tombstones { get; }

    /// <summary>
    /// The next day on which a page is published or withdrawn, for scheduling a build; null if there is none.
    /// </summary>
    public DateOnly? NextDue { get; }

    /// <summary>
    /// The published files, by path below <c>input/</c>: those that exist and that an open page refers to as open.
    /// </summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>
    /// When the published content of open pages last changed. Has no entry for a closed item or for a page without
    /// version history.
    /// </summary>
    public IReadOnlyDictionary<PageId, FileChanges> Changes { get; }

    /// <inheritdoc cref="Archive.UnreadablePages"/>
    public ImmutableArray<string> UnreadablePages { get; }

    /// <summary>All content: each meeting followed by its items, then pages.</summary>
    public IEnumerable<Content> AllContent => AllWithMeetings.Select(page => page.Content);

    /// <summary>All content, each item with its meeting.</summary>
    public IEnumerable<PageWithMeeting> AllWithMeetings => PageWithMeeting.Enumerate(Meetings, Pages);

    /// <summary>
    /// Removes drafts, pages not yet published and withdrawn pages, and redacts closed items and attachments.
    /// </summary>
    /// <param name="archive">The archive as read.</param>
    /// <param name="today">The day of the build, in Danish time.</param>
    /// <param name="showsDrafts">
    /// True to include drafts, for previews; the site then asks search engines not to index it.
    /// </param>
    public static PublicArchive From(Archive archive, DateOnly today, bool showsDrafts = false) =>
        new(archive, new Publication(today, showsDrafts));
}
