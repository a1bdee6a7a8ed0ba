namespace Site.Indexing.Analysis;

/// <summary>What kind of letter a letter is.</summary>
internal static class DanishLetters
{
    private const uint VowelsFromA = (1 << ('a' - 'a')) | (1 << ('e' - 'a')) | (1 << ('i' - 'a')) | (1 << ('o' - 'a')) | (1 << ('u' - 'a')) | (1 << ('y' - 'a'));

    /// <summary>Whether a letter, lower-case and folded, is one of the nine vowels. It is asked of every letter of every word.</summary>
    public static bool IsVowel(char letter) =>
        (uint)(letter - 'a') <= 'z' - 'a' ? (VowelsFromA & (1u << (letter - 'a'))) != 0 : letter is 'æ' or 'ø' or 'å';
}
