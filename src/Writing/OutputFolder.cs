using System.Collections.Concurrent;
using Site.Rendering.Files;

namespace Site.Writing;

/// <summary>
/// The output folder. It is replaced as a whole or not at all. Files are written to a staging folder next to it, which
/// is renamed to the output when the build succeeds. A lock admits one build at a time. The next build repairs what a
/// killed build left behind.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private const int StreamBufferSize = 64 * 1024;

    private readonly string displayPath;
    private readonly string target;
    private readonly string staging;
    private readonly string old;
    private readonly Func<string, string, bool> swap;
    private readonly OutputLock outputLock;
    private readonly ConcurrentBag<string> files = [];
    private long bytesWritten;

    /// <summary>Locks the output, repairs it after a killed build, and creates an empty staging folder.</summary>
    /// <param name="target">The folder to replace; created if missing. A symbolic link is followed.</param>
    /// <param name="swap">
    /// Swaps the names of two folders atomically. Returns false if it cannot. Null for
    /// <see cref="FolderExchange.TrySwap"/>.
    /// </param>
    /// <exception cref="OutputFolderException">
    /// The folder holds something that this program did not make, or another build holds the lock.
    /// </exception>
    public OutputFolder(string target, Func<string, string, bool>? swap = null)
    {
        displayPath = target;
        this.target = ResolveLink(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target)));
        this.swap = swap ?? FolderExchange.TrySwap;
        new MarkedFolder(this.target).EnsureReplaceable(displayPath);
        (staging, old) = (GetSiblingPath("ny"), GetSiblingPath("gammel"));
        CreateParent();
        outputLock = OutputLock.Acquire(GetSiblingPath("bygges"), displayPath);
        try
        {
            RecoverFromKilledBuild();
            new MarkedFolder(this.target).EnsureNoForeignFiles(displayPath);
            new MarkedFolder(staging).Create();
        }
        catch
        {
            outputLock.Dispose();
            throw;
        }
    }

    /// <summary>Reads a file of the output that is about to be replaced; null if there is none.</summary>
    /// <param name="path">Below the output folder.</param>
    public string? ReadPrevious(string path) =>
        File.Exists(Path.Combine(target, path)) ? File.ReadAllText(Path.Combine(target, path)) : null;

    /// <summary>Writes a file. Thread-safe, as long as no two threads write the same path.</summary>
    /// <exception cref="OutputFolderException">The file exceeds the system's limit of file size.</exception>
    public void Write(OutputFile file) =>
        Write(file.Path, bufferSize: 0, stream => stream.Write(file.Content.Span));

    /// <inheritdoc cref="Write(OutputFile)"/>
    /// <param name="path">Below the output folder.</param>
    /// <param name="write">Writes the file's content, in as many pieces as it likes.</param>
    public void Write(string path, Action<Stream> write) => Write(path, StreamBufferSize, write);

    private void Write(string path, int bufferSize, Action<Stream> write)
    {
        try
        {
            using var stream =
                new FileStream(PrepareFile(path), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize);
            write(stream);
            Interlocked.Add(ref bytesWritten, stream.Position);
        }
        catch (ArgumentOutOfRangeException)
        {
            // .NET reports EFBIG as this exception.
            throw new OutputFolderException(
                $"Filen {path} blev større, end maskinen tillader en fil at være (ulimit -f). "
                + "Intet er udgivet: den tidligere side står uændret.");
        }
    }

    /// <summary>Copies a file unchanged. Thread-safe like <see cref="Write(OutputFile)"/>.</summary>
    public void Copy(string source, string path) => File.Copy(source, PrepareFile(path));

    /// <summary>Replaces the old output with the files written and copied.</summary>
    /// <returns>The number of bytes written, not counting copied files.</returns>
    /// <exception cref="OutputFolderException">
    /// During the build, something that this program did not make was added to the old output.
    /// </exception>
    public long Publish()
    {
        new MarkedFolder(staging).Finish(files);
        new MarkedFolder(target).EnsureNoForeignFiles(displayPath);
        if (!Directory.Exists(target))
        {
            Directory.Move(staging, target);
        }
        else if (!swap(staging, target))
        {
            Directory.Move(target, old);
            Directory.Move(staging, target);
        }

        return bytesWritten;
    }

    /// <summary>Deletes the staging folder and the replaced output, if they exist, and releases the lock.</summary>
    public void Dispose()
    {
        try
        {
            new MarkedFolder(staging).Remove();
            new MarkedFolder(old).Remove();
        }
        catch (Exception ignored) when (ignored is IOException or UnauthorizedAccessException or OutputFolderException)
        {
            // The next build deletes the folder or reports why it cannot. The result of this build is already reported.
        }
        finally
        {
            outputLock.Dispose();
        }
    }

    /// <summary>
    /// Deletes what a killed build left behind. If it was killed between the two renames of <see cref="Publish"/>,
    /// there is no output. Then the old output is first moved back.
    /// </summary>
    private void RecoverFromKilledBuild()
    {
        new MarkedFolder(staging).Remove();
        if (new MarkedFolder(old).IsMarked && !Directory.Exists(target))
        {
            Directory.Move(old, target);
        }

        new MarkedFolder(old).Remove();
    }

    private void CreateParent()
    {
        var parent = Path.GetDirectoryName(target)!;
        for (var folder = parent; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder))
            {
                throw OutputFolderException.FromOccupied(folder, folder);
            }
        }

        Directory.CreateDirectory(parent);
    }

    /// <summary>Hidden, so that nobody mistakes the folder for a site.</summary>
    private string GetSiblingPath(string suffix) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{suffix}");

    private static string ResolveLink(string path) =>
        Directory.Exists(path) && Directory.ResolveLinkTarget(path, returnFinalTarget: true) is { } folder
            ? folder.FullName
            : path;

    /// <summary>Records a path, creates its folder, and returns the file's full path in the staging folder.</summary>
    private string PrepareFile(string path)
    {
        var full = Path.GetFullPath(Path.Combine(staging, path));
        if (!full.StartsWith($"{staging}{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        {
            throw new ArgumentException($"{path} leads out of the output folder.", nameof(path));
        }

        files.Add(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }
}
