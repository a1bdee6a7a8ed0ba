using Site.Model;

namespace Site.Reading.Input;

/// <summary>
/// Finds git's conflict markers: <c>&lt;&lt;&lt;&lt;&lt;&lt;&lt;</c>, <c>|||||||</c>, <c>=======</c> and
/// <c>&gt;&gt;&gt;&gt;&gt;&gt;&gt;</c>, each at the start of a line.
/// </summary>
internal static class MergeConflicts
{
    private const string Start = "<<<<<<<", Base = "|||||||", Middle = "=======", End = ">>>>>>>";

    /// <summary>In bytes. Larger files are not merged by hand.</summary>
    private const int MaxAttachmentSize = 20_000_000;

    private enum Side
    {
        None,
        First,
        Others,
    }

    /// <summary>
    /// Adds a problem for each conflict in .txt and .csv files: as attachments they would be published with the markers
    /// in them.
    /// </summary>
    /// <param name="folder">The input folder.</param>
    /// <param name="files">All paths in it.</param>
    /// <param name="problems">Receives the problems. Unreadable files are reported elsewhere.</param>
    public static void CheckAttachments(string folder, IEnumerable<string> files, ProblemList problems)
    {
        foreach (var path in files.Where(path => Path.GetExtension(path) is ".txt" or ".csv"))
        {
            var file = new FileInfo(Path.Combine(folder, path));
            if (file.Exists && file.Length is > 0 and <= MaxAttachmentSize && !UnreadableFile.Is(file.FullName))
            {
                KeepFirstSides(path, File.ReadAllText(file.FullName).ReplaceLineEndings("\n"), problems);
            }
        }
    }

    /// <summary>
    /// Adds a problem for each conflict, at its first line. Returns the text with the first side of each conflict.
    /// Markers and other sides become empty lines, so that line numbers stay and the rest causes no follow-up problems.
    /// </summary>
    public static string KeepFirstSides(string path, string text, ProblemList problems)
    {
        if (!text.Contains(Start, StringComparison.Ordinal) && !text.Contains(End, StringComparison.Ordinal))
        {
            return text;
        }

        var lines = text.Split('\n');
        var side = Side.None;
        for (var line = 0; line < lines.Length; line++)
        {
            var (isMarker, next) = ClassifyLine(lines[line], side);
            if (isMarker && (IsMarker(lines[line], Start) || side == Side.None))
            {
                problems.Add(
                    new SourcePlace(path, line + 1),
                    "Her er to udgaver af de samme linjer, som git ikke kunne flette sammen.",
                    "Vælg den rigtige udgave, og slet den anden og linjerne med <<<<<<<, ======= og >>>>>>>.");
            }

            lines[line] = isMarker || side == Side.Others ? "" : lines[line];
            side = next;
        }

        return string.Join('\n', lines);
    }

    private static (bool IsMarker, Side Next) ClassifyLine(string line, Side side) =>
        IsMarker(line, Start) ? (true, Side.First)
        : IsMarker(line, End) ? (true, Side.None)
        : side != Side.None && (IsMarker(line, Base) || IsMarker(line, Middle)) ? (true, Side.Others)
        : (false, side);

    private static bool IsMarker(string line, string marker) =>
        line.StartsWith(marker, StringComparison.Ordinal)
        && (line.Length == marker.Length || line[marker.Length] is ' ' or '\t');
}
