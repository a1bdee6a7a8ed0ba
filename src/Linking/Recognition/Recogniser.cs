using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>
/// Finds every reference in running text: to meetings, items, attachments, services, agreements, central announcements,
/// working groups, knowledge letters, legal basis, case numbers, tariffs and organisations. <see cref="LinkChoice"/>
/// decides which of them become links. Thread-safe.
/// </summary>
public sealed class Recogniser
{
    private readonly PhraseDictionary phrases;
    private readonly MeetingFinder meetings;
    private readonly NumberedReferences numbered;
    private readonly LegalReferences legal;
    private readonly AgreementReferences agreements;
    private readonly SubjectReferences subjects;
    private readonly OrganisationReferences organisations;
    private readonly TariffReferences tariffs;
    private readonly Dictionary<PageId, Meeting> meetingByPage;

    /// <param name="archive">The published archive, whose names are recognised.</param>
    /// <param name="exists">Returns true if a page is on the site.</param>
    /// <param name="inForceOn">Decides if a page is in force on a day.</param>
    public Recogniser(PublicArchive archive, Func<PageId, bool> exists, Func<PageId, DateOnly, InForce> inForceOn)
    {
        var laws = new LegalBasisIndex(archive.RecognisedNames);
        phrases = new PhraseDictionary(KnownPhrases.Collect(archive, laws));
        meetings = new MeetingFinder(new MeetingDirectory(archive.Meetings));
        numbered = new NumberedReferences(
            archive.Meetings.DistinctBy(meeting => meeting.Id).ToDictionary(meeting => meeting.Id));
        legal = new LegalReferences(laws, exists);
        agreements = new AgreementReferences(archive.Pages.OfType<Agreement>(), inForceOn);
        subjects = new SubjectReferences(archive.Pages);
        organisations = new OrganisationReferences(exists);
        tariffs = new TariffReferences(archive.Pages.OfType<TariffTable>());
        meetingByPage = archive.AllWithMeetings.DistinctBy(page => page.Content.Id)
            .Where(page => page.Content is Meeting || page.Meeting is not null)
            .ToDictionary(page => page.Content.Id, page => page.Meeting ?? (Meeting)page.Content);
    }

    /// <summary>
    /// Finds the references in each text to other pages and to parts of this page, in order and without overlaps.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="texts">
    /// All running texts of the page. They are needed together: one text may have the year of a date in another.
    /// </param>
    public ImmutableArray<ImmutableArray<Finding>> Find(Content page, IEnumerable<RunningText> texts)
    {
        var origin = new TextOrigin(page, meetingByPage.GetValueOrDefault(page.Id));
        var passages = texts.Select(text => new Passage(text, origin, phrases.Find(text.Text))).ToList();
        var years = CollectYears(passages);
        var namedAgreements = FindNamedAgreements(page, passages);
        return [.. passages.Select(passage => SelectLongest(passage, FindAll(passage, years, namedAgreements)))];
    }

    private List<Finding> FindAll(
        Passage passage, Dictionary<(int Day, int Month), int> years, HashSet<PageId> namedAgreements)
    {
        if (passage.Hits.Count == 0)
        {
            return [];
        }

        var mentioned = meetings.Find(passage, years);
        return
        [
            .. FindNames(passage),
            .. agreements.FindWithPeriod(passage),
            .. agreements.FindInForce(passage, namedAgreements),
            .. subjects.Find(passage),
            .. mentioned.Select(mention => Finding.FromDestinations(
                mention.Start, mention.End, mention.Meetings.Select(meeting => new Destination(meeting.Id)))),
            .. numbered.Find(passage, AddWritten(passage, mentioned)),
            .. legal.Find(passage),
            .. organisations.Find(passage),
            .. tariffs.Find(passage),
        ];
    }

    /// <summary>The meetings that a passage mentions, in words or by a written link, in order.</summary>
    private List<MeetingMention> AddWritten(Passage passage, List<MeetingMention> inWords) =>
        passage.Source.Written.Count == 0 ? inWords :
    [
        .. inWords
            .Concat(passage.Source.Written
                .Where(link => meetingByPage.TryGetValue(link.To.Id, out var meeting) && meeting.Id == link.To.Id)
                .Select(link => new MeetingMention(link.Start, link.End, [meetingByPage[link.To.Id]])))
            .OrderBy(meeting => meeting.Start),
    ];

    private static IEnumerable<Finding> FindNames(Passage passage) =>
        passage.Hits.Where(hit => hit.Meaning is PageName or CaseNumber)
            .GroupBy(hit => (hit.Start, hit.End))
            .Select(group => CreateFinding(
                passage, group.Key.Start, group.Key.End, [.. group.Select(hit => hit.Meaning)]));

    /// <summary>On the page of an item, its case number refers to the other items with the same number.</summary>
    private static Finding CreateFinding(Passage passage, int start, int end, List<Meaning> meanings) =>
        Finding.FromDestinations(start, end, meanings
            .Select(meaning => meaning is CaseNumber number ? number.Item : ((PageName)meaning).Page)
            .Where(page => page != passage.Origin.Id || meanings[0] is PageName).Select(page => new Destination(page)));

    /// <summary>
    /// Selects the longest of overlapping findings. Then removes blockers, findings where no link may be added (in
    /// code, for example), and findings that refer to the whole page that they are on.
    /// </summary>
    private static ImmutableArray<Finding> SelectLongest(Passage passage, List<Finding> findings)
    {
        var chosen = new List<Finding>(findings.Count);
        findings.Sort(LongestFirst);
        foreach (var finding in findings)
        {
            if (chosen.TrueForAll(other => other.End <= finding.Start || finding.End <= other.Start))
            {
                chosen.Add(finding);
            }
        }

        chosen.RemoveAll(finding => !IsUsable(passage, finding));
        chosen.Sort(static (one, other) => one.Start - other.Start);
        return [.. chosen];
    }

    /// <summary>Longest first; among equal lengths, findings that are not blockers first, then by start.</summary>
    private static int LongestFirst(Finding one, Finding other)
    {
        var byLength = other.End - other.Start - (one.End - one.Start);
        return byLength != 0
            ? byLength
            : one.IsBlocker != other.IsBlocker ? one.IsBlocker.CompareTo(other.IsBlocker) : one.Start - other.Start;
    }

    private static bool IsUsable(Passage passage, Finding finding) =>
        !finding.IsBlocker && passage.Source.AllowsLink(finding.Start, finding.End)
        && !(finding.To is { Anchor: null } to && to.Page == passage.Origin.Id);

    private static Dictionary<(int Day, int Month), int> CollectYears(List<Passage> passages)
    {
        var years = new Dictionary<(int Day, int Month), int>();
        foreach (var date in passages.Where(passage => passage.Hits.Count > 0).SelectMany(passage => passage.Dates))
        {
            if (date is { Day: { } day, Month: { } month, Year: { } year })
            {
                years.TryAdd((day, month), year);
            }
        }

        return years;
    }

    /// <summary>The agreements that a page names with their period, in its text or title.</summary>
    private HashSet<PageId> FindNamedAgreements(Content page, List<Passage> passages) =>
    [
        .. passages
            .Append(new Passage(new RunningText(page.Title), new TextOrigin(page, null), phrases.Find(page.Title)))
            .SelectMany(passage => agreements.FindWithPeriod(passage))
            .Select(finding => finding.To?.Page).OfType<PageId>(),
    ];
}
