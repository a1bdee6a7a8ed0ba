using System.Runtime.InteropServices;

namespace Site.Reading.Input;

/// <summary>
/// What bears a file's name and is none: pipes, sockets and devices, at which reading would wait for ever.
/// </summary>
internal static partial class SpecialFile
{
    private const int CurrentDirectory = -100, NoFollow = 0x100, KindMask = 0xF000, PlainFile = 0x8000;
    private const uint TypeOnly = 1;

    /// <summary>
    /// Whether a path is one of them. The framework does not say, so Linux' statx(2) is asked; elsewhere the answer is
    /// no.
    /// </summary>
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

    /// <summary>The one field of struct statx that is looked at; the same on every processor.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(28)]
        public ushort Mode;
    }
}
