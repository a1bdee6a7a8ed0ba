using System.Collections.Immutable;
using System.Text;
using Site.Model;

namespace Site.Reading.Input;

/// <summary>A text file below <c>input/</c>, as its editor sees it.</summary>
/// <param name="Path">Below <c>input/</c>, parts divided by <c>/</c>.</param>
/// <param name="Text">
/// Without byte order mark and zero-width spaces; letters composed; every line ends in <c>\n</c> alone.
/// </param>
internal sealed record InputFile(string Path, string Text)
{
    /// <summary>
    /// Bytes. What nobody writes by hand is a mistake; a spreadsheet may be larger than a text. Within them the most
    /// expensive file found (thousands of small tables; a table of words that all differ) is built in a few seconds and
    /// half a gigabyte.
    /// </summary>
    private const int LargestText = 800_000, LargestTable = 2_000_000;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The lines of the text.</summary>
    public ImmutableArray<string> Lines => field.IsDefault ? field = [.. Text.Split('\n')] : field;

    /// <summary>
    /// Reads a file; null, with a problem added, where it is too large or cannot be read, or its bytes are not UTF-8.
    /// </summary>
    public static InputFile? Read(string folder, string path, ProblemList problems)
    {
        try
        {
            return Fits(new FileInfo(System.IO.Path.Combine(folder, path)), path, problems)
                ? Decoded(BytesOf(new FileInfo(System.IO.Path.Combine(folder, path))), path, problems)
                : null;
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            UnreadableFile.Report(path, problems);
            return null;
        }
    }

    private static bool Fits(FileInfo file, string path, ProblemList problems)
    {
        var largest = path.EndsWith(".csv", StringComparison.Ordinal) ? LargestTable : LargestText;
        if (file.Length > largest)
        {
            problems.Add(
                new SourcePlace(path),
                $"Filen fylder {Kilobytes(file.Length)} kB; den må højst fylde {Kilobytes(largest)} kB.",
                "Del den i flere filer, eller læg den ved som bilag.");
        }

        return file.Length <= largest;
    }

    private static string Kilobytes(long bytes) => DanishNumber.Format((bytes + 999) / 1000);

    /// <summary>An empty file is not opened: a pipe has no length either, and opening one waits for ever.</summary>
    private static byte[] BytesOf(FileInfo file) => file.Length == 0 ? [] : File.ReadAllBytes(file.FullName);

    /// <summary>A file of these bytes; null, with a problem added, where they are not UTF-8.</summary>
    public static InputFile? Decoded(byte[] bytes, string path, ProblemList problems)
    {
        try
        {
            var text = LatinLetters.Composed(Strict.GetString(bytes))
                .Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
            var file = new InputFile(path, TextCharacters.Readable(MergeConflicts.FirstSides(path, text, problems)));
            TextCharacters.Check(file, problems);
            return file;
        }
        catch (DecoderFallbackException invalid)
        {
            problems.Add(
                PlaceOf(bytes, invalid.Index, path),
                "Filen er ikke gemt som UTF-8, så æ, ø og å kan ikke læses.",
                "Åbn filen i dit tekstprogram, vælg »Gem som« og tegnsættet UTF-8.");
            return null;
        }
    }

    private static SourcePlace PlaceOf(byte[] bytes, int index, string path)
    {
        var before = bytes.AsSpan(0, Math.Clamp(index, 0, bytes.Length));
        var column = before.Length - (before.LastIndexOf((byte)'\n') + 1);
        return new SourcePlace(path, before.Count((byte)'\n') + 1, column + 1);
    }
}
