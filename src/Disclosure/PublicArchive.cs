using System.Collections.Immutable;
using Site.Model;

namespace Site.Disclosure;

/// <summary>
/// The published part of an archive, redacted. Only <see cref="From"/> creates one, so a stage that takes a
/// PublicArchive cannot receive anything unpublished, except the names in <see cref="RecognisedNames"/>.
/// </summary>
public sealed class PublicArchive
{
    private PublicArchive(Archive archive, Publication publication)
    {
        Today = publication.Today;
        Site = archive.Site with { AllowsSearchEngines = !publication.ShowsDrafts };
        UnreadablePages = archive.UnreadablePages;
        Meetings =
            [
                .. archive.Meetings.Where(publication.Shows)
                    .Select(meeting => Redaction.Redact(meeting, publication.Shows)),
            ];
        Pages = AnnualReportTitles.FillIn([.. archive.Pages.Where(publication.Shows)]);
        RecognisedNames = archive.Vocabularies;
        Vocabularies = PublicVocabularies.Select(archive.Vocabularies, [.. AllContent]);
        Tombstones = [.. publication.TombstonesOf(archive).OrderBy(tombstone => tombstone.Id)];
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
    /// The forums, topics, organisations and legal bases that published content uses, and the complete lists of
    /// abbreviations and synonyms.
    /// </summary>
    public Vocabularies Vocabularies { get; }

    /// <summary>
    /// All vocabularies, for use only in recognising references in public texts. A forum that no public page uses must
    /// not be taken for another ("DAS Sundhed" is not "DAS"). This reveals nothing that the text does not contain.
    /// </summary>
    public Vocabularies RecognisedNames { get; }

    /// <summary>
    /// Published meetings, in the order of their files' paths. Their closed items have only a number and a public
    /// title.
    /// </summary>
    public ImmutableArray<Meeting> Meetings { get; }

    /// <summary>All other published pages, in the order of their files' paths.</summary>
    public ImmutableArray<Content> Pages { get; }

    /// <summary>Withdrawn pages, by id.</summary>
    public ImmutableArray<Tombstone> Tombstones { get; }

    /// <summary>
    /// The next day on which a page is published or withdrawn and the site must be built again; null if there is none.
    /// </summary>
    public DateOnly? NextDue { get; }

    /// <summary>
    /// Paths below <c>input/</c> of the published files: those that exist and are referred to by published content.
    /// A file that is only a closed attachment is not among them.
    /// </summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>
    /// When pages were published, and when their published content last changed. There is no entry for closed items,
    /// pages without version history, and pages whose newest committed version is not public.
    /// </summary>
    public IReadOnlyDictionary<PageId, FileChanges> Changes { get; }

    /// <inheritdoc cref="Archive.UnreadablePages"/>
    public ImmutableArray<string> UnreadablePages { get; }

    /// <summary>All content: each meeting followed by its items, then the other pages.</summary>
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
