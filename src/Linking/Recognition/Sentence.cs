namespace Site.Linking.Recognition;

/// <summary>Finds the sentence around some words of a Danish text.</summary>
public static class Sentence
{
    /// <summary>The sentence, trimmed, in which the words from <paramref name="start"/> up to <paramref name="end"/> stand.</summary>
    public static string Around(string text, int start, int end) => text[Bounds(text, start, end)];

    /// <summary>Where that sentence stands in the text, without the space around it.</summary>
    public static Range Bounds(string text, int start, int end)
    {
        var (from, to) = (start, end);
        while (from > 0 && !EndsAt(text, from - 1))
        {
            from--;
        }

        while (to < text.Length && !EndsAt(text, to++))
        {
        }

        while (from < start && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > end && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        return from..to;
    }

    /// <summary>A stop, exclamation or question mark before a space and a capital letter ends a sentence; after a digit or a single letter ("d. 7. November", "d. K") it does not.</summary>
    private static bool EndsAt(string text, int position) =>
        text[position] is '\n'
        || (text[position] is '.' or '!' or '?' && position > 1 && char.IsLetter(text[position - 1]) && char.IsLetter(text[position - 2])
            && position + 2 < text.Length && text[position + 1] == ' ' && char.IsUpper(text[position + 2]));
}
