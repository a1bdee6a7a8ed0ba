using Site.Model;

namespace Site.Reading.Input;

/// <summary>
/// The marks that git leaves in a file where two people changed the same lines: <c>&lt;&lt;&lt;&lt;&lt;&lt;&lt;</c>,
/// <c>|||||||</c>, <c>=======</c> and <c>&gt;&gt;&gt;&gt;&gt;&gt;&gt;</c>, each at the start of a line.
/// </summary>
internal static class MergeConflicts
{
    private const string Start = "<<<<<<<", Base = "|||||||", Middle = "=======", End = ">>>>>>>";

    /// <summary>Bytes; what people merge is smaller.</summary>
    private const int LargestAttachment = 20_000_000;

    private enum Side
    {
        None,
        First,
        Others,
    }

    /// <summary>
    /// Adds a problem for each conflict in the attachments that are text: those are published as they are, and
    /// nothing else here reads them.
    /// </summary>
    /// <param name="folder">The input folder.</param>
    /// <param name="files">Every path in it.</param>
    /// <param name="problems">Where the problems go; what cannot be read is reported where it is used.</param>
    public static void CheckAttachments(string folder, IEnumerable<string> files, ProblemList problems)
    {
        foreach (var path in files.Where(path => Path.GetExtension(path) is ".txt" or ".csv"))
        {
            var file = new FileInfo(Path.Combine(folder, path));
            if (file.Exists && file.Length is > 0 and <= LargestAttachment && !UnreadableFile.Is(file.FullName))
            {
                FirstSides(path, File.ReadAllText(file.FullName).ReplaceLineEndings("\n"), problems);
            }
        }
    }

    /// <summary>Adds a problem for each conflict, at its first line.</summary>
    /// <returns>
    /// The text with the first side of each conflict alone and an empty line for every other, so that the rest can be
    /// read, on the lines where it stands, without follow-up problems.
    /// </returns>
    public static string FirstSides(string path, string text, ProblemList problems)
    {
        if (!text.Contains(Start, StringComparison.Ordinal) && !text.Contains(End, StringComparison.Ordinal))
        {
            return text;
        }

        var lines = text.Split('\n');
        var side = Side.None;
        for (var line = 0; line < lines.Length; line++)
        {
            var (isMark, next) = Mark(lines[line], side);
            if (isMark && (IsMark(lines[line], Start) || side == Side.None))
            {
                problems.Add(
                    new SourcePlace(path, line + 1),
                    "Her er to udgaver af de samme linjer, som git ikke kunne flette sammen.",
                    "Vælg den rigtige udgave, og slet den anden og linjerne med <<<<<<<, ======= og >>>>>>>.");
            }

            lines[line] = isMark || side == Side.Others ? "" : lines[line];
            side = next;
        }

        return string.Join('\n', lines);
    }

    private static (bool IsMark, Side Next) Mark(string line, Side side) =>
        IsMark(line, Start) ? (true, Side.First)
        : IsMark(line, End) ? (true, Side.None)
        : side != Side.None && (IsMark(line, Base) || IsMark(line, Middle)) ? (true, Side.Others)
        : (false, side);

    private static bool IsMark(string line, string mark) =>
        line.StartsWith(mark, StringComparison.Ordinal)
        && (line.Length == mark.Length || line[mark.Length] is ' ' or '\t');
}
