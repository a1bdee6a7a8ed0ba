namespace Site.Model;

/// <summary>
/// Detects and reports files that cannot be opened. All stages report such a file in the same words, so that it is
/// listed only once.
/// </summary>
public static class UnreadableFile
{
    /// <summary>Whether a file cannot be opened for reading.</summary>
    /// <param name="file">Its path in the file system.</param>
    public static bool Is(string file)
    {
        try
        {
            using var handle = File.OpenHandle(file);
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>Adds the problem.</summary>
    /// <param name="path">The file, relative to <c>input/</c>.</param>
    /// <param name="problems">Receives the problem.</param>
    public static void Report(string path, ProblemList problems) => problems.Add(
        new SourcePlace(path),
        "Filen kan ikke læses på denne maskine.",
        "Se efter, om den er åben i et andet program, og om du må læse den.");
}
