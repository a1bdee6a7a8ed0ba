using System.Collections.Immutable;

namespace Site.Writing;

/// <summary>
/// An exclusive lock on a file next to the output, held during a build. The system releases it when the process ends,
/// even if it is killed. A lock file left behind does not block the next build.
/// </summary>
internal sealed class OutputLock : IDisposable
{
    /// <summary>
    /// The values of <see cref="Exception.HResult"/> for a file locked by another process: EWOULDBLOCK of Linux and of
    /// macOS, ERROR_SHARING_VIOLATION of Windows.
    /// </summary>
    private static readonly ImmutableArray<int> LockedErrors = [11, 35, unchecked((int)0x80070020)];

    /// <summary>
    /// The number of attempts at a lock that is held: with <see cref="RetryDelay"/>, two seconds in all. A build that
    /// is just finishing may hold the lock briefly. So may a child process that a killed build left between fork and
    /// exec.
    /// </summary>
    private const int MaxAttempts = 100;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(20);

    private readonly string path;
    private readonly FileStream stream;

    private OutputLock(string path, FileStream stream)
    {
        this.path = path;
        this.stream = stream;
    }

    /// <summary>Waits for up to two seconds.</summary>
    /// <param name="path">The lock file.</param>
    /// <param name="output">The output folder as the user wrote it.</param>
    /// <exception cref="OutputFolderException">
    /// Another build holds the lock, or the file is not empty and therefore not a lock file.
    /// </exception>
    public static OutputLock Acquire(string path, string output)
    {
        while (true)
        {
            var stream = Open(path, output);
            if (stream.Length > 0)
            {
                stream.Dispose();
                throw new OutputFolderException(
                    $"Filen {path} er ikke lavet af Vidensbanken og står i vejen. "
                    + "Flyt den, eller vælg en anden mappe med -o.");
            }

            if (IsStillAt(path, stream))
            {
                return new OutputLock(path, stream);
            }

            stream.Dispose();
        }
    }

    /// <summary>
    /// Deletes the lock file, then releases the lock. A waiting build finds the file gone and creates its own.
    /// </summary>
    public void Dispose()
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception ignored) when (ignored is IOException or UnauthorizedAccessException)
        {
            // A lock file left behind does not block the next build.
        }

        stream.Dispose();
    }

    private static FileStream Open(string path, string output)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException held) when (LockedErrors.Contains(held.HResult) && attempt < MaxAttempts)
            {
                Thread.Sleep(RetryDelay);
            }
            catch (IOException held) when (LockedErrors.Contains(held.HResult))
            {
                throw new OutputFolderException(
                    $"En anden bygning er i gang med mappen {output}. Vent, til den er færdig, og prøv igen.");
            }
        }
    }

    /// <summary>
    /// True if the path still leads to the locked file. Another build may have deleted the file after this build opened
    /// it and before this build locked it. To find out, sets a random modification time on the open file and compares
    /// it with the time of the file at the path.
    /// </summary>
    private static bool IsStillAt(string path, FileStream stream)
    {
        var stamp = DateTime.UnixEpoch.AddTicks(Random.Shared.NextInt64(TimeSpan.FromDays(10_000).Ticks));
        File.SetLastWriteTimeUtc(stream.SafeFileHandle, stamp);
        return File.Exists(path) && File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(stream.SafeFileHandle);
    }
}
