using System.Text;

namespace Site.Tests.WholeProgram;

/// <summary>Damages files as editors and machines do. The same random numbers give the same damage.</summary>
internal static class Mutator
{
    private static readonly string[] Junk =
    [
        "---", "---\n---\n", ":", "- ", "\t", "\"", "'", "[", "]", "{", "}", "&a ", "*a", "!!int ", "|", ">", "%",
        "@", "`", "```\n", "<script>", "](", "![", "xref:", "[x](xref:)", "[x](xref:#)", "[x](http://[)", "[x](//)",
        "[x](mailto:)", "#", "## ", "### \n", "## Beslutning\n", "~", "null", "\0", "\u0001", "\u001b[2J", "\uFEFF",
        "\u2028", "\u2029", "\u0085", "\r", "\r\n", "\u00AD", "\u202E", "e\u0301", "\u0301", "😀",
        "999999999999999999999", "-1", "0", "1e400", "0000-00-00", "9999-12-31", "0001-01-01", "../", "/", "%00",
        "%ZZ", ";", ";;;;", "\n\n\n", "| a | b |\n|---|---|\n| c |\n", "? ", "<<: ", "titel: \n", "titel: [a\n",
        "nummer: 0\n", "nummer: 2147483647\n", "nummer: 2147483648\n", "publiceres: 9999-12-31\n", "kladde: ja\n",
        "åbenhed: lukket\n", "erstatter: [om]\n", "tidligere-adresser: [/]\n",
    ];

    /// <summary>Returns a copy of a file with one to three random mutations.</summary>
    public static byte[] Mutate(byte[] original, Random random)
    {
        var content = original;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            content = MutateOnce(content, random);
        }

        return content;
    }

    private static byte[] MutateOnce(byte[] content, Random random) => random.Next(10) switch
    {
        0 => FlipBit(content, random),
        1 => content[..random.Next(content.Length + 1)],
        2 => Reencode(content, random),
        3 => InsertJunk(content, random),
        4 => InsertJunkLine(content, random),
        5 => EditLines(content, lines => lines.RemoveAt(random.Next(lines.Count))),
        6 => EditLines(content, lines => lines.Insert(random.Next(lines.Count), lines[random.Next(lines.Count)])),
        7 => EditLines(content, lines => Swap(lines, random.Next(lines.Count), random.Next(lines.Count))),
        8 => EditLines(content, lines => ChangeKey(lines, random)),
        _ => EditLines(content, lines => ChangeValue(lines, random)),
    };

    private static byte[] FlipBit(byte[] content, Random random)
    {
        var flipped = content.ToArray();
        if (flipped.Length > 0)
        {
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        }

        return flipped;
    }

    private static byte[] Reencode(byte[] content, Random random) =>
        Encoding.Convert(Encoding.UTF8, random.Next(5) switch
        {
            0 => Encoding.Latin1,
            1 => Encoding.Unicode,
            2 => Encoding.BigEndianUnicode,
            3 => Encoding.UTF32,
            _ => Encoding.ASCII,
        }, content);

    private static byte[] InsertJunk(byte[] content, Random random)
    {
        var (at, junk) = (random.Next(content.Length + 1), Encoding.UTF8.GetBytes(Junk[random.Next(Junk.Length)]));
        return [.. content[..at], .. junk, .. content[at..]];
    }

    private static byte[] InsertJunkLine(byte[] content, Random random) =>
        EditLines(content, lines => lines.Insert(random.Next(lines.Count), Junk[random.Next(Junk.Length)]));

    private static byte[] EditLines(byte[] content, Action<List<string>> change)
    {
        var lines = Encoding.UTF8.GetString(content).Split('\n').ToList();
        change(lines);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static void Swap(List<string> lines, int one, int other) =>
        (lines[one], lines[other]) = (lines[other], lines[one]);

    private static void ChangeKey(List<string> lines, Random random)
    {
        var keys = Enumerable.Range(0, lines.Count)
            .Where(line => lines[line].Contains(':', StringComparison.Ordinal))
            .ToList();
        if (keys.Count > 0)
        {
            var (line, other) = (keys[random.Next(keys.Count)], keys[random.Next(keys.Count)]);
            lines[line] = lines[other].Split(':')[0] + ":" + lines[line].Split(':', 2)[1];
        }
    }

    private static void ChangeValue(List<string> lines, Random random)
    {
        var line = random.Next(lines.Count);
        var start = lines[line].IndexOf(':', StringComparison.Ordinal) + 1;
        lines[line] = $"{lines[line][..start]} {Junk[random.Next(Junk.Length)]}";
    }
}
