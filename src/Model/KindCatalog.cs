using System.Collections.Immutable;

namespace Site.Model;

/// <summary>The kinds of page there are.</summary>
/// <param name="kinds">
/// In the order in which they are offered to readers. The first that a file may be of has it, so plain pages come last.
/// </param>
public sealed class KindCatalog(ImmutableArray<PageKind> kinds)
{
    /// <summary>The kinds that this program has. A new kind is a line here.</summary>
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

    /// <summary>Every kind, in the order in which they are offered to readers.</summary>
    public ImmutableArray<PageKind> Kinds => kinds;

    /// <summary>The place of a kind among those offered to readers; last for one that is not in the catalog.</summary>
    public int OrderOf(PageKind kind) => kinds.IndexOf(kind) is >= 0 and var index ? index : kinds.Length;

    /// <summary>The kind of a page's file.</summary>
    /// <param name="path">Below <c>input/</c>.</param>
    public PageKind KindOf(string path)
    {
        ImmutableArray<string> parts = [.. path.Split('/')];
        return kinds.First(kind => kind.Contains(parts));
    }

    /// <summary>
    /// Whether a path is a page: Markdown, or the YAML of a kind without text; names that begin with <c>_</c> are none.
    /// </summary>
    public bool IsPage(string path) => !path.StartsWith('_') && !path.Contains("/_", StringComparison.Ordinal)
        && (path.EndsWith(".md", StringComparison.Ordinal) || IsData(path));

    /// <summary>Whether a page is keys and values alone.</summary>
    public bool IsData(string path) =>
        path.EndsWith(".yml", StringComparison.Ordinal) && path.Split('/') is [var folder, _]
            && kinds.Any(kind => kind.IsData && kind.Folder == folder);
}
