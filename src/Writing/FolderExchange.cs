using System.Runtime.InteropServices;

namespace Site.Writing;

/// <summary>Swaps the names of two folders atomically: at no moment is either name missing.</summary>
internal static partial class FolderExchange
{
    private const int CurrentDirectory = -100;
    private const uint Exchange = 2;

    /// <summary>Swaps two folders on one file system, with renameat2(2) of Linux and RENAME_EXCHANGE.</summary>
    /// <returns>
    /// False if the swap failed or is not supported by the system or the file system; the folders are then unchanged.
    /// </returns>
    public static bool TrySwap(string first, string second)
    {
        try
        {
            return OperatingSystem.IsLinux()
                && RenameAt2(CurrentDirectory, first, CurrentDirectory, second, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(
        int firstDirectory, string first, int secondDirectory, string second, uint flags);
}
