using System.Collections.Immutable;
using Site.Model;

namespace Site.Reading;

/// <summary>What came of reading one page's file.</summary>
/// <param name="File">The file, below the input folder.</param>
/// <param name="Content">The page, or null where it cannot even be named.</param>
/// <param name="Problems">What is wrong with it.</param>
/// <param name="KnownKeys">The keys that its kind has a use for, where it inherits from a folder; else none.</param>
internal sealed record PageReading(string File, Content? Content, ImmutableArray<Problem> Problems, IReadOnlyCollection<string> KnownKeys)
{
    /// <param name="path">The file, below the input folder.</param>
    /// <param name="inherited">What its folder gives it, or null.</param>
    /// <param name="common">Reads what pages of every kind have, and gathers this page's problems alone.</param>
    public static PageReading Of(string path, Fields? inherited, CommonReader common)
    {
        var page = InputFile.Read(common.Folder, path, common.Problems) is { } file ? PageFile.Read(file, inherited, common.Problems) : null;
        var content = page is null ? null : PageKind.Read(path, page, common);
        return new PageReading(path, content, common.Problems.Sorted, page is null || inherited is null ? [] : page.Fields.KnownKeys);
    }
}
