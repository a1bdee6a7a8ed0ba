namespace Site.Model;

/// <summary>
/// Detects and reports files that cannot be opened. All stages report such a file in the same words, so that it is
/// listed only once.
/// </summary>
public static class UnreadableFile
{
    /// <summary>Whether a file of the file system cannot be opened for reading.</summary>
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

    /// <summary>Adds the problem for a file. Its path is relative to <c>input/</c>.</summary>
    public static void Report(string path, ProblemList problems) => problems.Add(
        new SourcePlace(path),
        "Filen kan ikke læses på denne maskine.",
        "Se efter, om den er åben i et andet program, og om du må læse den.");
}
