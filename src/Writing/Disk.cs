using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Site.Writing;

/// <summary>Flushes written data from the page cache to the disk.</summary>
internal static partial class Disk
{
    /// <summary>
    /// Flushes the whole file system that holds a file, with syncfs(2) of Linux. An fsync of each file would be much
    /// slower. Does nothing on other systems.
    /// </summary>
    /// <exception cref="IOException">The data could not be written.</exception>
    public static void FlushFileSystem(string file)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var handle = File.OpenHandle(file);
        if (SyncFileSystem(handle) != 0)
        {
            throw new IOException($"Disken kunne ikke gemme '{file}'.", Marshal.GetLastPInvokeError());
        }
    }

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncFileSystem(SafeFileHandle file);
}
