namespace Site.Model;

/// <summary>
/// Files that the machine does not let this program read: whichever stage meets one, it is the same problem.
/// </summary>
public static class UnreadableFile
{
    /// <summary>Whether a file cannot be read.</summary>
    /// <param name="file">Its path on the machine.</param>
    public static bool Is(string file)
    {
        try
        {
            using var handle = File.OpenHandle(file);
            return false;
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>Reports it.</summary>
    /// <param name="path">The file, below <c>input/</c>.</param>
    /// <param name="problems">Where to.</param>
    public static void Report(string path, ProblemList problems) => problems.Add(
        new SourcePlace(path),
        "Filen kan ikke læses på denne maskine.",
        "Se efter, om den er åben i et andet program, og om du må læse den.");
}
