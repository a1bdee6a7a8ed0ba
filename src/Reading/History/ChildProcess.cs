using System.ComponentModel;
using System.Diagnostics;

namespace Site.Reading.History;

/// <summary>Starts other programs.</summary>
internal static class ChildProcess
{
    /// <summary>Starts a program; null if this machine does not have it.</summary>
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
