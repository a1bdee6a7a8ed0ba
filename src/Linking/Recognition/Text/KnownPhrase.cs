namespace Site.Linking.Recognition;

/// <summary>A word or name to find.</summary>
/// <param name="Words">Its spelling, with one space between words.</param>
/// <param name="Meaning">What it may mean.</param>
/// <param name="Rule">The conditions for an occurrence.</param>
internal sealed record KnownPhrase(string Words, Meaning Meaning, MatchRule Rule)
{
    /// <summary>
    /// Checks an occurrence of the words. Returns its end, including a genitive ending, or null if the rule rejects it.
    /// </summary>
    public int? FindEnd(string text, int start, int end)
    {
        if (Rule == MatchRule.Symbol)
        {
            return end;
        }

        if (Rule == MatchRule.CaseSensitiveName && !text.AsSpan(start, end - start).SequenceEqual(Words))
        {
            return null;
        }

        var wholeEnd = Rule is MatchRule.Name or MatchRule.CaseSensitiveName ? SkipGenitive(text, end) : end;
        return BeginsWord(text, start) && EndsWord(text, wholeEnd) ? wholeEnd : null;
    }

    /// <summary>
    /// False after a letter or digit, and for "Birken" in "Special-Birken". A rule that accepts suffixes accepts both.
    /// </summary>
    private bool BeginsWord(string text, int start) =>
        start == 0 || Rule == MatchRule.WordOrSuffix
            || (!IsWordPart(text[start - 1]) && !(text[start - 1] == '-' && start > 1 && IsWordPart(text[start - 2])));

    private bool EndsWord(string text, int end) =>
        end == text.Length || (Rule == MatchRule.WordOrMeetingPrefix && StartsWithMeeting(text.AsSpan(end)))
            || (!IsWordPart(text[end]) && !ContinuesAsNumber(text, end) && !IsStreetNumber(text, end));

    /// <summary>"Rammeaftale 2018" does not occur in "Rammeaftale 2018-2020".</summary>
    private bool ContinuesAsNumber(string text, int end) =>
        char.IsAsciiDigit(Words[^1]) && end + 1 < text.Length && text[end] is '-' or '–' or '/' or '.' or ','
            && char.IsAsciiDigit(text[end + 1]);

    /// <summary>True for "Sonjavej 12", which is an address and not the service Sonjavej.</summary>
    private bool IsStreetNumber(string text, int end) =>
        Rule == MatchRule.CaseSensitiveName && end + 1 < text.Length && text[end] == ' '
        && char.IsAsciiDigit(text[end + 1])
        && (Words.EndsWith("vej", StringComparison.Ordinal) || Words.EndsWith("gade", StringComparison.Ordinal)
            || Words.EndsWith("vang", StringComparison.Ordinal) || Words.EndsWith("vænget", StringComparison.Ordinal));

    /// <summary>The end including -s, -'s or, if the name ends in an s-sound, an apostrophe.</summary>
    private static int SkipGenitive(string text, int end)
    {
        var apostrophe = end < text.Length && text[end] is '\'' or '’' ? 1 : 0;
        if (end + apostrophe < text.Length && text[end + apostrophe] == 's'
            && (end + apostrophe + 1 == text.Length || !IsWordPart(text[end + apostrophe + 1])))
        {
            return end + apostrophe + 1;
        }

        return apostrophe == 1 && text[end - 1] is 's' or 'S' or 'x' or 'z' ? end + 1 : end;
    }

    private static bool StartsWithMeeting(ReadOnlySpan<char> rest) =>
        rest.StartsWith("møde", StringComparison.Ordinal) || rest.StartsWith("smøde", StringComparison.Ordinal);

    private static bool IsWordPart(char letter) => char.IsLetterOrDigit(letter);
}
