using System.Collections.Immutable;

namespace Site.Model;

/// <summary>A set of page kinds.</summary>
/// <param name="kinds">
/// In the order in which they are offered to readers. A file belongs to the first kind that accepts its path
/// (<see cref="PageKind.Accepts"/>), so plain pages come last.
/// </param>
public sealed class KindCatalog(ImmutableArray<PageKind> kinds)
{
    /// <summary>The kinds of this program. To add a kind, add a line here.</summary>
    public static KindCatalog Standard { get; } = new(
    [
        Meeting.Declaration,
        AgendaItem.Declaration,
        Agreement.Declaration,
        Service.Declaration,
        AnnualReport.Declaration,
        CentralReportingAnswer.Declaration,
        KnowledgeLetter.Declaration,
        TariffTable.Declaration,
        KeyFigures.Declaration,
        WorkingGroup.Declaration,
        Consultation.Declaration,
        CalendarYear.Declaration,
        Page.Declaration,
    ]);

    /// <summary>All kinds, in the order in which they are offered to readers.</summary>
    public ImmutableArray<PageKind> Kinds => kinds;

    /// <summary>The index of a kind in <see cref="Kinds"/>; the number of kinds if it is not among them.</summary>
    public int OrderOf(PageKind kind) => kinds.IndexOf(kind) is >= 0 and var index ? index : kinds.Length;

    /// <summary>The kind of a page's file.</summary>
    /// <param name="path">The file's path below <c>input/</c>.</param>
    public PageKind KindOf(string path)
    {
        ImmutableArray<string> parts = [.. path.Split('/')];
        return kinds.First(kind => kind.Accepts(parts));
    }

    /// <summary>
    /// Whether a file is a page: a Markdown file, or a YAML file of a kind without text. Files with a name that begins
    /// with <c>_</c>, and files in such folders, are not pages.
    /// </summary>
    public bool IsPage(string path) => !path.StartsWith('_') && !path.Contains("/_", StringComparison.Ordinal)
        && (path.EndsWith(".md", StringComparison.Ordinal) || IsYamlPage(path));

    private bool IsYamlPage(string path) =>
        path.EndsWith(".yml", StringComparison.Ordinal) && path.Split('/') is [var folder, _]
            && kinds.Any(kind => kind.IsYaml && kind.Folder == folder);
}
