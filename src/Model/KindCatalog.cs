using System.Collections.Immutable;

namespace Site.Model;

/// <summary>A set of page kinds.</summary>
/// <param name="kinds">
/// In the order in which they are offered to readers. The first kind whose <see cref="PageKind.Contains"/> accepts a
/// file has it, so plain pages come last.
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

    /// <summary>The index of a kind in <see cref="Kinds"/>; their number for one that is not in the catalog.</summary>
    public int OrderOf(PageKind kind) => kinds.IndexOf(kind) is >= 0 and var index ? index : kinds.Length;

    /// <summary>The kind of a page's file.</summary>
    /// <param name="path">The file's path below <c>input/</c>.</param>
    public PageKind KindOf(string path)
    {
        ImmutableArray<string> parts = [.. path.Split('/')];
        return kinds.First(kind => kind.Contains(parts));
    }

    /// <summary>
    /// Whether a path is a page: Markdown, or YAML of a kind without text. Files and folders whose name begins with
    /// <c>_</c> are not.
    /// </summary>
    public bool IsPage(string path) => !path.StartsWith('_') && !path.Contains("/_", StringComparison.Ordinal)
        && (path.EndsWith(".md", StringComparison.Ordinal) || IsData(path));

    /// <summary>Whether a path is a page that consists of keys only.</summary>
    public bool IsData(string path) =>
        path.EndsWith(".yml", StringComparison.Ordinal) && path.Split('/') is [var folder, _]
            && kinds.Any(kind => kind.IsData && kind.Folder == folder);
}
