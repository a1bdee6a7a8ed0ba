using System.Collections.Immutable;

namespace Site.Writing;

/// <summary>
/// Held while an output is built: a file beside it that the system lets go of when its process ends, however it ends.
/// A lock left behind by a killed build holds nobody back.
/// </summary>
internal sealed class OutputLock : IDisposable
{
    /// <summary>
    /// EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows, as the framework hands them on.
    /// </summary>
    private static readonly ImmutableArray<int> HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    /// <summary>
    /// How often a lock that another holds is tried, and how long apart: two seconds in all. A process that a killed
    /// build was just starting has the lock until it runs its own program, and a build that is done needs it for a
    /// moment more.
    /// </summary>
    private const int Tries = 100;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);

    private readonly string path;
    private readonly FileStream stream;

    private OutputLock(string path, FileStream stream)
    {
        this.path = path;
        this.stream = stream;
    }

    /// <summary>Takes the lock.</summary>
    /// <param name="path">The lock file.</param>
    /// <param name="output">The output folder as the user wrote it.</param>
    /// <exception cref="OutputFolderException">Another build holds it, or the file is not ours.</exception>
    public static OutputLock Take(string path, string output)
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

            if (StillStandsAt(path, stream))
            {
                return new OutputLock(path, stream);
            }

            stream.Dispose();
        }
    }

    /// <summary>The file goes before the lock does: who waits at it then finds that it is no longer there.</summary>
    public void Dispose()
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            // Left behind, it holds nobody back.
        }

        stream.Dispose();
    }

    private static FileStream Open(string path, string output)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException held) when (HeldByAnother.Contains(held.HResult) && tried < Tries)
            {
                Thread.Sleep(BetweenTries);
            }
            catch (IOException held) when (HeldByAnother.Contains(held.HResult))
            {
                throw new OutputFolderException(
                    $"En anden bygning er i gang med mappen {output}. Vent, til den er færdig, og prøv igen.");
            }
        }
    }

    /// <summary>
    /// Whether the file that was locked still bears its name: the build before may have taken it away in between. Told
    /// by a time of our own stamped on the one and looked for on the other.
    /// </summary>
    private static bool StillStandsAt(string path, FileStream stream)
    {
        var stamp = DateTime.UnixEpoch.AddTicks(Random.Shared.NextInt64(TimeSpan.FromDays(10_000).Ticks));
        File.SetLastWriteTimeUtc(stream.SafeFileHandle, stamp);
        return File.Exists(path) && File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(stream.SafeFileHandle);
    }
}
