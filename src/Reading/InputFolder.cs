using System.IO.Enumeration;
using Site.Model;

namespace Site.Reading;

/// <summary>The files below <c>input/</c>, with every name an address can be made of.</summary>
internal static class InputFolder
{
    /// <summary>Paths of all files in ordinal order; hidden ones are left out, and so are links, which are never followed. A name that is no address is a problem.</summary>
    public static IReadOnlyList<string> Files(string folder, ProblemList problems)
    {
        var entries = Entries(folder).OrderBy(entry => entry.Path, StringComparer.Ordinal).ToList();
        foreach (var (link, _) in entries.Where(entry => entry.IsLink))
        {
            problems.Add(new SourcePlace(link), "Her ligger en genvej (et symbolsk link) og ikke en rigtig fil eller mappe.", "Læg selve filen her i stedet: genveje følges ikke.");
        }

        List<string> files = [.. entries.Where(entry => !entry.IsLink).Select(entry => entry.Path)];
        FileNames.Check(files, problems);
        return files;
    }

    private static FileSystemEnumerable<(string Path, bool IsLink)> Entries(string folder) => new(
        folder,
        (ref FileSystemEntry entry) => (Path.GetRelativePath(folder, entry.ToFullPath()).Replace('\\', '/'), IsLink(ref entry)),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
    };

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
