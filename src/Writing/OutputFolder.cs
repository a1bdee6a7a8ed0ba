using System.Collections.Concurrent;
using Site.Rendering.Files;

namespace Site.Writing;

/// <summary>
/// The output folder, replaced as a whole or left alone: everything is written beside it first, and takes its place by
/// renaming when all is well. One build at a time; what a killed build left behind is put right by the next.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private readonly string displayPath;
    private readonly string target;
    private readonly string staging;
    private readonly string old;
    private readonly Func<string, string, bool> swap;
    private readonly OutputLock building;
    private readonly ConcurrentBag<string> files = [];
    private long bytes;

    /// <summary>Begins a new output beside <paramref name="target"/>.</summary>
    /// <param name="target">The folder to replace; made where it is missing. A link is followed.</param>
    /// <param name="swap">Swaps the names of two folders in one step, or says false; null for the system's own
    /// way.</param>
    /// <exception cref="OutputFolderException">The folder holds something this program did not make, or another build
    /// is at it.</exception>
    public OutputFolder(string target, Func<string, string, bool>? swap = null)
    {
        displayPath = target;
        this.target = Resolved(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target)));
        this.swap = swap ?? FolderExchange.TrySwap;
        new MarkedFolder(this.target).EnsureMarked(displayPath);
        (staging, old) = (Beside("ny"), Beside("gammel"));
        MakeParent();
        building = OutputLock.Take(Beside("bygges"), displayPath);
        try
        {
            RecoverFromKilledBuild();
            new MarkedFolder(this.target).EnsureOnlyOurFiles(displayPath);
            new MarkedFolder(staging).Create();
        }
        catch
        {
            building.Dispose();
            throw;
        }
    }

    /// <summary>The text of a file in the output that is about to be replaced, or null where there is none.</summary>
    /// <param name="path">Below the output folder.</param>
    public string? Previous(string path) =>
        File.Exists(Path.Combine(target, path)) ? File.ReadAllText(Path.Combine(target, path)) : null;

    /// <summary>Writes a file. Safe from any thread, as long as no two write the same path.</summary>
    /// <exception cref="OutputFolderException">The file is larger than the machine allows a file to be.</exception>
    public void Write(OutputFile file)
    {
        try
        {
            using var stream =
                new FileStream(PathOf(file.Path), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            stream.Write(file.Content.Span);
        }
        catch (ArgumentOutOfRangeException)
        {
            // What the framework makes of EFBIG.
            throw new OutputFolderException(
                $"Filen {file.Path} blev større, end maskinen tillader en fil at være (ulimit -f). "
                + "Intet er udgivet: den tidligere side står uændret.");
        }

        Interlocked.Add(ref bytes, file.Content.Length);
    }

    /// <summary>Copies a file as it is.</summary>
    public void Copy(string source, string path) => File.Copy(source, PathOf(path));

    /// <summary>Puts what was written in the place of the old output.</summary>
    /// <returns>Bytes written.</returns>
    /// <exception cref="OutputFolderException">Meanwhile something came into the old output that this program did not
    /// make.</exception>
    public long Publish()
    {
        new MarkedFolder(staging).Finish(files);
        new MarkedFolder(target).EnsureOnlyOurFiles(displayPath);
        if (!Directory.Exists(target))
        {
            Directory.Move(staging, target);
        }
        else if (!swap(staging, target))
        {
            Directory.Move(target, old);
            Directory.Move(staging, target);
        }

        return bytes;
    }

    /// <summary>Removes what was not published, or what the published took the place of.</summary>
    public void Dispose()
    {
        try
        {
            new MarkedFolder(staging).Remove();
            new MarkedFolder(old).Remove();
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException or OutputFolderException)
        {
            // The next build removes it, or tells why it cannot; what this one came to is already told.
        }
        finally
        {
            building.Dispose();
        }
    }

    /// <summary>
    /// Where there is no swapping, a build killed between two renames leaves no output: the old one is put back.
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

    private void MakeParent()
    {
        var parent = Path.GetDirectoryName(target)!;
        for (var folder = parent; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder))
            {
                throw OutputFolderException.Foreign(folder, folder);
            }
        }

        Directory.CreateDirectory(parent);
    }

    /// <summary>Hidden, so that nobody takes it for a site of its own.</summary>
    private string Beside(string what) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{what}");

    private static string Resolved(string path) =>
        Directory.Exists(path) && Directory.ResolveLinkTarget(path, returnFinalTarget: true) is { } folder
            ? folder.FullName
            : path;

    private string PathOf(string path)
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
