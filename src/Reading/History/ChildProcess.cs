using System.ComponentModel;
using System.Diagnostics;

namespace Site.Reading.History;

internal static class ChildProcess
{
    /// <summary>Starts a program; null if it is not installed or cannot be started.</summary>
    public static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
