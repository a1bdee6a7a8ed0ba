using System.Collections.Frozen;
using System.Text;

namespace Site.Writing;

/// <summary>
/// A folder that this program made, recognised by the marker file in it. The marker is created first and deleted last,
/// so an unfinished or partly deleted folder has it too. The marker is empty until the folder is finished. Then it
/// lists every file.
/// </summary>
/// <param name="path">The folder, which need not exist.</param>
internal sealed class MarkedFolder(string path)
{
    public const string Marker = ".vidensbanken";

    /// <summary>Files that file managers leave in the folders they show.</summary>
    private static readonly FrozenSet<string> FileManagerFiles =
        FrozenSet.Create(StringComparer.Ordinal, ".DS_Store", "Thumbs.db", "desktop.ini");

    private string MarkerPath => Path.Combine(path, Marker);

    public bool Exists => Directory.Exists(path);

    public bool IsMarked => File.Exists(MarkerPath);

    private bool IsEmpty => !Directory.EnumerateFileSystemEntries(path).Any();

    /// <summary>Creates the folder, if it is missing, with an empty marker.</summary>
    /// <exception cref="OutputFolderException">The path is a file, or a folder with files but no marker.</exception>
    public void Create()
    {
        EnsureReplaceable(path);
        Directory.CreateDirectory(path);
        File.WriteAllBytes(MarkerPath, []);
    }

    /// <summary>
    /// Writes the list of files into the marker and flushes everything to the disk. The marker is replaced atomically:
    /// files missing from a partial list would count as foreign. Without the flush, a power cut after the rename could
    /// leave a published folder without its files.
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

    /// <summary>Checks that the folder is missing, empty or marked. Does not read the marker.</summary>
    /// <param name="displayPath">The folder as the user wrote it.</param>
    /// <exception cref="OutputFolderException">The path is a file, or a folder with files but no marker.</exception>
    public void EnsureReplaceable(string displayPath)
    {
        if (File.Exists(path) || (Exists && !IsMarked && !IsEmpty))
        {
            throw OutputFolderException.FromOccupied(displayPath, displayPath);
        }
    }

    /// <summary>
    /// Checks that a finished folder holds nothing but the files that its marker lists, and files of file managers. A
    /// missing folder and an empty one pass.
    /// </summary>
    /// <param name="displayPath">The folder as the user wrote it.</param>
    /// <exception cref="OutputFolderException">The folder holds something else, or is a file.</exception>
    public void EnsureNoForeignFiles(string displayPath)
    {
        EnsureReplaceable(displayPath);
        if (Exists && IsMarked && FindForeignEntry() is { } foreign)
        {
            throw OutputFolderException.FromOccupied(displayPath, Path.Combine(displayPath, foreign));
        }
    }

    /// <exception cref="OutputFolderException">The folder holds something that this program did not make.</exception>
    public void Remove()
    {
        if (!Exists)
        {
            return;
        }

        EnsureReplaceable(path);
        if (IsMarked && new FileInfo(MarkerPath).Length > 0)
        {
            EnsureNoForeignFiles(path);
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

    private string? FindForeignEntry()
    {
        var files = File.ReadLines(MarkerPath).Append(Marker).ToHashSet(StringComparer.Ordinal);
        var folders = files.SelectMany(OutputPath.ParentFolders).ToHashSet(StringComparer.Ordinal);
        return (
            from entry in EnumerateEntries(new DirectoryInfo(path))
            where !FileManagerFiles.Contains(entry.Name)
            let name = Path.GetRelativePath(path, entry.FullName).Replace('\\', '/')
            where !(entry is DirectoryInfo ? folders : files).Contains(name)
            select name).FirstOrDefault();
    }

    private static IEnumerable<FileSystemInfo> EnumerateEntries(DirectoryInfo folder) =>
        folder.EnumerateFileSystemInfos().SelectMany(entry =>
            entry is DirectoryInfo { LinkTarget: null } inner ? EnumerateEntries(inner).Prepend(inner) : [entry]);
}
