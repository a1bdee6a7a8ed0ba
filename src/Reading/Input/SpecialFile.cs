using System.Runtime.InteropServices;

namespace Site.Reading.Input;

/// <summary>Detects pipes, sockets and devices, on which a read may block forever.</summary>
internal static partial class SpecialFile
{
    /// <summary>AT_FDCWD, AT_SYMLINK_NOFOLLOW, S_IFMT and S_IFREG of Linux.</summary>
    private const int CurrentDirectory = -100, NoFollow = 0x100, KindMask = 0xF000, PlainFile = 0x8000;

    /// <summary>STATX_TYPE.</summary>
    private const uint TypeOnly = 1;

    /// <summary>Calls statx(2), since .NET has no method for this. Returns false on systems other than Linux.</summary>
    public static bool Is(string path)
    {
        try
        {
            return OperatingSystem.IsLinux() && StatX(CurrentDirectory, path, NoFollow, TypeOnly, out var status) == 0
                && (status.Mode & KindMask) != PlainFile;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, out Status status);

    /// <summary>The only field of struct statx that is needed; its offset is the same on every processor.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(28)]
        public ushort Mode;
    }
}
