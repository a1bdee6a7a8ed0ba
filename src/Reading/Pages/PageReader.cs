using System.Collections.Immutable;
using Site.Model;
using Site.Reading.Input;
using Site.Reading.Values;

namespace Site.Reading.Pages;

/// <summary>
/// Reads the files of pages of every kind. Thread-safe. <paramref name="files"/> must be in ordinal order.
/// </summary>
internal sealed class PageReader(
    string folder, ImmutableArray<string> files, Vocabularies vocabularies, KindCatalog kinds)
{
    /// <param name="path">The page's file, relative to the input folder.</param>
    /// <param name="inherited">The keys that it inherits from <c>_directory.yml</c>, or null.</param>
    public PageReading Read(string path, Fields? inherited)
    {
        var problems = new ProblemList();
        var kind = kinds.KindOf(path);
        var file = InputFile.Read(folder, path, problems);
        var page = file is null ? null : PageFile.Read(file, inherited, problems);
        var content = page is null ? null : Create(kind, page, problems);
        return new PageReading(
            path, content, problems.Sorted, page is null || inherited is null ? [] : page.Fields.KnownKeys);
    }

    private Content? Create(PageKind kind, PageFile page, ProblemList problems)
    {
        var path = page.Fields.File;
        if (!kind.CheckPath(path, problems))
        {
            return null;
        }

        var values = new KeyReader(folder, files, vocabularies, problems).Read(page.Fields, kind.AllKeys);
        var text = kind.HasItemSections ? ItemSections.Identify(path, page.Text, problems) : page.Text;
        return kind.Create(new PageValues(path, text, values));
    }
}
