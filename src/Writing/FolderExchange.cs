using System.Runtime.InteropServices;

namespace Site.Writing;

/// <summary>Lets two folders swap names in one step, so that at no moment there is none of either name.</summary>
internal static partial class FolderExchange
{
    private const int CurrentDirectory = -100;
    private const uint Exchange = 2;

    /// <summary>Swaps the names of two folders on one file system: Linux' renameat2(2) with RENAME_EXCHANGE.</summary>
    /// <returns>False where the machine or the file system cannot; then nothing has changed.</returns>
    public static bool TrySwap(string one, string other)
    {
        try
        {
            return OperatingSystem.IsLinux()
                && RenameAt2(CurrentDirectory, one, CurrentDirectory, other, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oneFolder, string one, int otherFolder, string other, uint flags);
}
