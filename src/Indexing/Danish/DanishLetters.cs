using System.Buffers;

namespace Site.Indexing.Danish;

/// <summary>Classes of letters in folded text.</summary>
internal static class DanishLetters
{
    /// <summary>The nine Danish vowels.</summary>
    public static SearchValues<char> Vowels { get; } = SearchValues.Create("aeiouyæøå");

    /// <summary>The letters of the Danish alphabet, and the digits.</summary>
    public static SearchValues<char> LettersAndDigits { get; } =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzæøå0123456789");
}
