using System.Collections.Frozen;
using System.Text;

namespace Site.Writing;

/// <summary>
/// A folder that this program made, known by the marker in it. The marker is the first file to come and the last to go,
/// so that a half-made or half-removed folder is known too. Empty until the folder is finished, then it lists every
/// file.
/// </summary>
internal sealed class MarkedFolder(string path)
{
    public const string Marker = ".vidensbanken";

    /// <summary>Left in any folder that has been looked at in a file manager.</summary>
    private static readonly FrozenSet<string> Litter =
        FrozenSet.Create(StringComparer.Ordinal, ".DS_Store", "Thumbs.db", "desktop.ini");

    private string MarkerPath => Path.Combine(path, Marker);

    public bool Exists => Directory.Exists(path);

    public bool IsMarked => File.Exists(MarkerPath);

    private bool IsEmpty => !Directory.EnumerateFileSystemEntries(path).Any();

    /// <summary>Makes the folder with an empty marker, or takes over an empty folder.</summary>
    /// <exception cref="OutputFolderException">It holds something this program did not make.</exception>
    public void Create()
    {
        EnsureMarked(path);
        Directory.CreateDirectory(path);
        File.WriteAllBytes(MarkerPath, []);
    }

    /// <summary>
    /// Writes the list of files into the marker, in one step: half a list would make strangers of the other half. Then
    /// the disk has it all: a folder that took the old one's place while its files were still in memory would not
    /// survive a power cut.
    /// </summary>
    public void Finish(IEnumerable<string> files)
    {
        var list = $"{MarkerPath}.ny";
        File.WriteAllText(
            list, string.Concat(files.Order(StringComparer.Ordinal).Select(file => file + "\n")),
            new UTF8Encoding(false));
        File.Move(list, MarkerPath, overwrite: true);
        Disk.FlushFileSystem(MarkerPath);
    }

    /// <summary>
    /// Sees to it, without looking deeper, that the folder is ours to replace: absent, empty or marked.
    /// </summary>
    /// <param name="displayPath">The folder as the user wrote it.</param>
    /// <exception cref="OutputFolderException">It is not.</exception>
    public void EnsureMarked(string displayPath)
    {
        if (File.Exists(path) || (Exists && !IsMarked && !IsEmpty))
        {
            throw OutputFolderException.Foreign(displayPath, displayPath);
        }
    }

    /// <summary>Sees to it that all that lies in a finished folder is of this program's making.</summary>
    /// <param name="displayPath">The folder as the user wrote it.</param>
    /// <exception cref="OutputFolderException">Something is not.</exception>
    public void EnsureOnlyOurFiles(string displayPath)
    {
        EnsureMarked(displayPath);
        if (Exists && IsMarked && FirstForeign() is { } foreign)
        {
            throw OutputFolderException.Foreign(displayPath, Path.Combine(displayPath, foreign));
        }
    }

    /// <summary>Removes the folder if this program made it.</summary>
    /// <exception cref="OutputFolderException">It holds something that this program did not make.</exception>
    public void Remove()
    {
        if (!Exists)
        {
            return;
        }

        EnsureMarked(path);
        if (IsMarked && new FileInfo(MarkerPath).Length > 0)
        {
            EnsureOnlyOurFiles(path);
        }

        foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos().Where(entry => entry.Name != Marker))
        {
            Delete(entry);
        }

        File.Delete(MarkerPath);
        Directory.Delete(path);
    }

    private static void Delete(FileSystemInfo entry)
    {
        if (entry is DirectoryInfo { LinkTarget: null } folder)
        {
            folder.Delete(recursive: true);
        }
        else
        {
            entry.Delete();
        }
    }

    private string? FirstForeign()
    {
        var files = File.ReadLines(MarkerPath).Append(Marker).ToHashSet(StringComparer.Ordinal);
        var folders = files.SelectMany(FoldersOf).ToHashSet(StringComparer.Ordinal);
        return (
            from entry in Entries(new DirectoryInfo(path))
            where !Litter.Contains(entry.Name)
            let name = Path.GetRelativePath(path, entry.FullName).Replace('\\', '/')
            where !(entry is DirectoryInfo ? folders : files).Contains(name)
            select name).FirstOrDefault();
    }

    private static IEnumerable<FileSystemInfo> Entries(DirectoryInfo folder) => folder.EnumerateFileSystemInfos()
        .SelectMany(entry =>
            entry is DirectoryInfo { LinkTarget: null } inner ? Entries(inner).Prepend(inner) : [entry]);

    private static IEnumerable<string> FoldersOf(string file)
    {
        for (var slash = file.LastIndexOf('/'); slash > 0; slash = file.LastIndexOf('/', slash - 1))
        {
            yield return file[..slash];
        }
    }
}
