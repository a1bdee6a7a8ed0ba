using System.Collections.Frozen;
using Site.Model;
using Site.Reading.Kinds;

namespace Site.Reading;

/// <summary>What kind of page a path is: the folder decides. A new kind is a line here and a reader in <c>Kinds/</c>.</summary>
internal static class PageKind
{
    private const string Meetings = "moeder";

    /// <summary>
    /// Makes a page of its file. What the file lacks is told, and stands in the record as empty: an archive with problems is
    /// never published, and the more of it there is, the more one run can tell. Null where the page cannot even be named.
    /// </summary>
    public delegate Content? Reader(PageId id, string path, PageFile file, CommonReader common);

    private static readonly FrozenDictionary<string, Reader> ByFolder = new Dictionary<string, Reader>(StringComparer.Ordinal)
    {
        [ContentKind.Agreement.Folder] = AgreementReader.Read,
        [ContentKind.Service.Folder] = ServiceReader.Read,
        [ContentKind.AnnualReport.Folder] = AnnualReportReader.Read,
        [ContentKind.CentralReportingAnswer.Folder] = CentralReportingAnswerReader.Read,
        [ContentKind.KnowledgeLetter.Folder] = KnowledgeLetterReader.Read,
        [ContentKind.TariffTable.Folder] = TableReader.ReadTariffs,
        [ContentKind.KeyFigures.Folder] = TableReader.ReadKeyFigures,
        [ContentKind.WorkingGroup.Folder] = WorkingGroupReader.Read,
        [ContentKind.Consultation.Folder] = ConsultationReader.Read,
        [ContentKind.CalendarYear.Folder] = CalendarYearReader.Read,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a path is a page: Markdown, or a calendar's YAML; names that begin with <c>_</c> are none.</summary>
    public static bool IsPage(string path) =>
        !path.StartsWith('_') && !path.Contains("/_", StringComparison.Ordinal) && (path.EndsWith(".md", StringComparison.Ordinal) || IsData(path));

    /// <summary>Whether a page is keys and values alone.</summary>
    public static bool IsData(string path) => path.EndsWith(".yml", StringComparison.Ordinal) && path.Split('/') is [var folder, _] && folder == ContentKind.CalendarYear.Folder;

    /// <summary>Whether a path is a meeting's own page.</summary>
    public static bool IsMeeting(string path) => path.EndsWith("/index.md", StringComparison.Ordinal) && path.Split('/') is [Meetings, _, _];

    /// <summary>Makes a page of its file.</summary>
    public static Content? Read(string path, PageFile file, CommonReader common) => path.Split('/') switch
    {
        _ when IsMeeting(path) => MeetingReader.Read(IdOf(path), path, file, common),
        [Meetings, ..] => AgendaItemReader.Read(new PageId(DirectoryDefaults.FolderOf(path)), path, file, common),
        [var folder, _, ..] when ByFolder.TryGetValue(folder, out var read) => read(IdOf(path), path, file, common),
        _ => PageReader.Read(IdOf(path), path, file, common),
    };

    private static PageId IdOf(string path)
    {
        var id = path[..^Path.GetExtension(path).Length];
        return new PageId(id == "index" ? "" : id.EndsWith("/index", StringComparison.Ordinal) ? id[..^"/index".Length] : id);
    }
}
