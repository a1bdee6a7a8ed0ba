using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Site.Writing;

/// <summary>What the system keeps in memory, brought to the disk.</summary>
internal static partial class Disk
{
    /// <summary>
    /// Writes out the whole file system of a file: Linux' syncfs(2), a great deal faster than one file after another.
    /// Elsewhere nothing is done.
    /// </summary>
    /// <exception cref="IOException">The disk would not take it.</exception>
    public static void FlushFileSystem(string file)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var handle = File.OpenHandle(file);
        if (SyncFileSystem(handle) != 0)
        {
            throw new IOException($"The disk did not take '{file}'.", Marshal.GetLastPInvokeError());
        }
    }

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncFileSystem(SafeFileHandle file);
}
