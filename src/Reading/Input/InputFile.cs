using System.Collections.Immutable;
using System.Text;
using Site.Model;

namespace Site.Reading.Input;

/// <summary>The normalized text of a file below <c>input/</c>.</summary>
/// <param name="Path">Relative to <c>input/</c>, with <c>/</c> as separator.</param>
/// <param name="Text">
/// Without byte order mark, zero-width characters and soft hyphens. Letters and accents are composed. Line breaks are
/// <c>\n</c>. Of a merge conflict only the first side is kept.
/// </param>
internal sealed record InputFile(string Path, string Text)
{
    /// <summary>
    /// In bytes. Nobody writes longer texts by hand. Tables exported from a spreadsheet may be longer. The most
    /// expensive files found within these limits have thousands of small tables, or a table of distinct words. They
    /// take a few seconds and half a gigabyte of memory to build.
    /// </summary>
    private const int MaxTextSize = 800_000, MaxTableSize = 2_000_000;

    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public ImmutableArray<string> Lines => field.IsDefault ? field = [.. Text.Split('\n')] : field;

    /// <summary>
    /// Reads a file; null, with a problem added, if it is too large, cannot be read, or is not UTF-8.
    /// </summary>
    public static InputFile? Read(string folder, string path, ProblemList problems)
    {
        try
        {
            return CheckSize(new FileInfo(System.IO.Path.Combine(folder, path)), path, problems)
                ? Decode(ReadBytes(new FileInfo(System.IO.Path.Combine(folder, path))), path, problems)
                : null;
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            UnreadableFile.Report(path, problems);
            return null;
        }
    }

    private static bool CheckSize(FileInfo file, string path, ProblemList problems)
    {
        var largest = path.EndsWith(".csv", StringComparison.Ordinal) ? MaxTableSize : MaxTextSize;
        if (file.Length > largest)
        {
            problems.Add(
                new SourcePlace(path),
                $"Filen fylder {FormatKilobytes(file.Length)} kB; den må højst fylde {FormatKilobytes(largest)} kB.",
                "Del den i flere filer, eller læg den ved som bilag.");
        }

        return file.Length <= largest;
    }

    private static string FormatKilobytes(long bytes) => DanishNumber.Format((bytes + 999) / 1000);

    /// <summary>Does not open files of length 0: such a file may be a named pipe, and to open one blocks.</summary>
    private static byte[] ReadBytes(FileInfo file) => file.Length == 0 ? [] : File.ReadAllBytes(file.FullName);

    /// <summary>Decodes and normalizes a file's bytes; null, with a problem added, if they are not UTF-8.</summary>
    public static InputFile? Decode(byte[] bytes, string path, ProblemList problems)
    {
        try
        {
            var text = NormalizeLineBreaks(LatinLetters.Compose(StrictUtf8.GetString(bytes)));
            var withoutConflicts = MergeConflicts.KeepFirstSides(path, text, problems);
            var file = new InputFile(path, TextCharacters.Normalize(withoutConflicts));
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

    private static string NormalizeLineBreaks(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>The place of the first byte that is not UTF-8.</summary>
    private static SourcePlace PlaceOf(byte[] bytes, int index, string path)
    {
        const char ByteOrderMark = '\uFEFF';
        var preceding = NormalizeLineBreaks(Encoding.UTF8.GetString(bytes, 0, Math.Clamp(index, 0, bytes.Length)))
            .TrimStart(ByteOrderMark);
        var lineStart = preceding.LastIndexOf('\n') + 1;
        return new SourcePlace(path, preceding.Count(letter => letter == '\n') + 1, preceding.Length - lineStart + 1);
    }
}
