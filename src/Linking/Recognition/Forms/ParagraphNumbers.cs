namespace Site.Linking.Recognition;

/// <summary>
/// Reads the numbers after § or §§: "107", "52, stk. 3, nr. 5", "103 og 104", "107-110", "105/85", "54 a".
/// </summary>
internal static class ParagraphNumbers
{
    /// <summary>Reads the paragraphs after a sign, each with its subsections.</summary>
    public static List<(int Start, int End, string Number)> ReadAfter(Passage passage, Hit sign)
    {
        var found = new List<(int Start, int End, string Number)>();
        var isPlural = sign.End < passage.Text.Length && passage.Text[sign.End] == '§';
        var position = passage.SkipSpace(isPlural ? sign.End + 1 : sign.End);
        while (ReadNumber(passage, position) is { } number)
        {
            var end = SkipSubsections(passage, number.End);
            found.Add((found.Count == 0 ? sign.Start : position, end, number.Text));
            if (NextInList(passage, end) is not { } next)
            {
                break;
            }

            position = next;
        }

        return found;
    }

    /// <summary>"107", "54 a", "79a".</summary>
    private static (string Text, int End)? ReadNumber(Passage passage, int position)
    {
        if (passage.NumberAt(position, 4) is not { } number
            || (number.End < passage.Text.Length && passage.Text[number.End] is '.' or ','
                && number.End + 1 < passage.Text.Length && char.IsAsciiDigit(passage.Text[number.End + 1])))
        {
            return null;
        }

        var letter = number.End < passage.Text.Length && passage.Text[number.End] == ' ' ? number.End + 1 : number.End;
        var hasLetter = letter < passage.Text.Length
            && passage.Text[letter] is (>= 'a' and <= 'h') or (>= 'j' and <= 'z')
            && (letter + 1 == passage.Text.Length || !char.IsLetterOrDigit(passage.Text[letter + 1]));
        var end = hasLetter ? letter + 1 : number.End;
        return hasLetter || end == passage.Text.Length || !char.IsLetter(passage.Text[end])
            ? (passage.Text[position..end], end)
            : null;
    }

    private static int SkipSubsections(Passage passage, int end)
    {
        while (true)
        {
            var next = passage.SkipSpace(end < passage.Text.Length && passage.Text[end] == ',' ? end + 1 : end);
            var word = Array.Find(
                ["stk.", "stk", "nr.", "nr", "pkt.", "litra"], word => passage.StartsWithAt(word, next));
            if (word is null || SubsectionEnd(passage, passage.SkipSpace(next + word.Length), word) is not { } after)
            {
                return end;
            }

            end = after;
        }
    }

    private static int? SubsectionEnd(Passage passage, int position, string word)
    {
        var isLetter = word == "litra" && position < passage.Text.Length && char.IsAsciiLetter(passage.Text[position]);
        if (isLetter || passage.NumberAt(position, 2) is not { } number)
        {
            return isLetter ? position + 1 : null;
        }

        var range = number.End < passage.Text.Length && passage.Text[number.End] is '-' or '–'
            ? passage.NumberAt(number.End + 1, 2)
            : passage.StartsWithAt(" og ", number.End) ? passage.NumberAt(number.End + 4, 1)
            : null;
        return range?.End ?? number.End;
    }

    /// <summary>
    /// The start of the next number in "103 og 104", "32, 103 og 104", "107-110" or "105/85", or null.
    /// </summary>
    private static int? NextInList(Passage passage, int end)
    {
        var start = passage.SkipSpace(end);
        foreach (var joiner in (ReadOnlySpan<string>)["og ", "samt ", "eller ", "-", "–", "/", ",", "+"])
        {
            var next = passage.SkipSpace(start + joiner.Length);
            if (passage.StartsWithAt(joiner, start) && passage.NumberAt(next, 3) is { } number
                && (joiner != "," || ContinuesList(passage, number.End)))
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>
    /// True if more numbers follow. After a comma this distinguishes "§§ 32, 103 og 104" from "§ 107, 22 pladser".
    /// </summary>
    private static bool ContinuesList(Passage passage, int end) => NextInList(passage, end) is not null;
}
