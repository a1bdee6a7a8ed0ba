using System.Threading.Channels;

namespace Site.Commands.Preview;

/// <summary>
/// Watches a folder and its subfolders and returns changes in batches: saving a file raises several events, switching a
/// branch hundreds.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>A batch is returned when no change has occurred for this long.</summary>
    private static readonly TimeSpan QuietPeriod = TimeSpan.FromMilliseconds(10);

    private readonly Channel<string> changes = Channel.CreateUnbounded<string>();
    private readonly FileSystemWatcher watcher;
    private readonly string folder;

    /// <param name="folder">A folder that exists.</param>
    /// <exception cref="UsageException">The system's limit of watches is reached.</exception>
    public FolderWatch(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        watcher = new FileSystemWatcher(this.folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
        watcher.Changed += (_, change) => Add(change.FullPath);
        watcher.Created += (_, change) => Add(change.FullPath);
        watcher.Deleted += (_, change) => Add(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Add(change.OldFullPath);
            Add(change.FullPath);
        };
        // The event buffer overflowed: anything may have changed.
        watcher.Error += (_, _) => changes.Writer.TryWrite("");
        try
        {
            watcher.EnableRaisingEvents = true;
        }
        catch (IOException exhausted)
        {
            watcher.Dispose();
            throw new UsageException(
                $"Maskinen kan ikke holde øje med flere mapper ({exhausted.Message.TrimEnd('.')}). "
                + "Luk andre programmer, der gør det, for eksempel en anden forhåndsvisning eller et skriveprogram.");
        }
    }

    /// <returns>
    /// The changed paths, relative to the folder, with <c>/</c> between parts. An empty path means that anything may
    /// have changed. Hidden files and folders are left out.
    /// </returns>
    public async Task<IReadOnlyCollection<string>> WaitForChangesAsync(CancellationToken stopping)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal) { await changes.Reader.ReadAsync(stopping) };
        do
        {
            while (changes.Reader.TryRead(out var path))
            {
                paths.Add(path);
            }

            await Task.Delay(QuietPeriod, stopping);
        }
        while (changes.Reader.TryPeek(out _));
        return paths;
    }

    /// <inheritdoc/>
    public void Dispose() => watcher.Dispose();

    private void Add(string path)
    {
        var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
        if (!relative.Split('/').Any(part => part.StartsWith('.')))
        {
            changes.Writer.TryWrite(relative);
        }
    }
}
