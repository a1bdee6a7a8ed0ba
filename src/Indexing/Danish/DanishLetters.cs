using System.Buffers;

namespace Site.Indexing.Danish;

/// <summary>Classes of letters, lower-case and folded.</summary>
internal static class DanishLetters
{
    /// <summary>The nine vowels.</summary>
    public static SearchValues<char> Vowels { get; } = SearchValues.Create("aeiouyæøå");

    /// <summary>The letters of the alphabet, and digits.</summary>
    public static SearchValues<char> LettersAndDigits { get; } =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzæøå0123456789");
}
