using System.IO.Enumeration;
using Site.Model;

namespace Site.Reading.Input;

/// <summary>Lists the files below <c>input/</c>.</summary>
internal static class InputFolder
{
    /// <summary>
    /// Paths of all files except hidden ones, in ordinal order. Symbolic links, pipes and devices are left out and
    /// reported: links are never followed, and reading from a pipe may block. Invalid names are reported. So are
    /// folders that cannot be listed, since the site would lack their pages.
    /// </summary>
    public static IReadOnlyList<string> ListFiles(string folder, ProblemList problems)
    {
        var entries = EnumerateEntries(folder).OrderBy(entry => entry.Path, StringComparer.Ordinal).ToList();
        foreach (var (path, kind) in entries)
        {
            if (kind == EntryKind.LongPathFolder)
            {
                FileNames.ReportLongPath(path, problems);
            }
            else if (kind == EntryKind.Link)
            {
                problems.Add(
                    new SourcePlace(path),
                    "Her ligger en genvej (et symbolsk link) og ikke en rigtig fil eller mappe.",
                    "Læg selve filen her i stedet: genveje følges ikke.");
            }
            else if (kind == EntryKind.Special)
            {
                problems.Add(
                    new SourcePlace(path),
                    "Her ligger noget, der hverken er en fil, en mappe eller en genvej, men for eksempel et navngivet rør.",
                    "Slet det: i input/ hører kun filer og mapper til.");
            }
            else if (kind == EntryKind.Folder && !IsListable(Path.Combine(folder, path)))
            {
                problems.Add(
                    new SourcePlace(path),
                    "Mappen kan ikke læses på denne maskine, så dens sider mangler.",
                    "Se efter, hvem der ejer mappen, og giv dig selv lov til at læse den.");
            }
        }

        List<string> files = [.. entries.Where(entry => entry.Kind == EntryKind.File).Select(entry => entry.Path)];
        FileNames.Check(files, problems);
        return files;
    }

    public static bool IsListable(string folder)
    {
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(folder).GetEnumerator();
            entries.MoveNext();
            return true;
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static FileSystemEnumerable<(string Path, EntryKind Kind)> EnumerateEntries(string folder) => new(
        folder,
        (ref FileSystemEntry entry) => (PathOf(ref entry), KindOf(ref entry)),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden })
    {
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry) && !HasTooLongPath(ref entry),
    };

    private static string PathOf(ref FileSystemEntry entry) =>
        entry.ToFullPath()[entry.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar).Replace('\\', '/');

    /// <summary>
    /// Whether a folder's path is so long that a file below it would exceed the limit. The system may be unable to open
    /// such a folder.
    /// </summary>
    private static bool HasTooLongPath(ref FileSystemEntry entry) =>
        entry.IsDirectory
            && entry.Directory.Length - entry.RootDirectory.Length + entry.FileName.Length >= FileNames.MaxPathLength;

    /// <summary>Calls <see cref="SpecialFile.Is"/> only for length 0, which all pipes and devices have.</summary>
    private static EntryKind KindOf(ref FileSystemEntry entry) =>
        IsLink(ref entry) ? EntryKind.Link
        : HasTooLongPath(ref entry) ? EntryKind.LongPathFolder
        : entry.IsDirectory ? EntryKind.Folder
        : entry.Length == 0 && SpecialFile.Is(entry.ToFullPath()) ? EntryKind.Special : EntryKind.File;

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private enum EntryKind
    {
        File,
        Folder,
        Link,
        Special,
        LongPathFolder,
    }
}
