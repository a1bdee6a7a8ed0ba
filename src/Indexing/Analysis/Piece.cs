namespace Site.Indexing.Analysis;

/// <summary>
/// A stretch of a word, whose hash is known without reading it: a word has some fifty stretches, and each is looked up. The hash
/// is the letters as the digits of a number, modulo 2^64, so that of a stretch is that of what ends with it less that of what is
/// before it (Karp and Rabin, 1987). Stretches are told apart by their hashes alone: among two million, the odds that any two share
/// one are a ten-millionth, and what is lost then is one word cut wrongly.
/// </summary>
internal readonly struct Piece
{
    /// <summary>No longer word has pieces.</summary>
    public const int LongestWord = 60;

    private const ulong Base = 0x9E37_79B9_7F4A_7C15;
    private static readonly ulong[] Powers = PowersOfBase();

    private readonly PiecedWord word;
    private readonly int start;

    private Piece(PiecedWord word, int start, int length) => (this.word, this.start, Length) = (word, start, length);

    public int Length { get; }

    /// <summary>The word that it is a piece of.</summary>
    public string Word => word.Letters;

    public ReadOnlySpan<char> Letters => word.Letters.AsSpan(start, Length);

    public char this[int index] => word.Letters[start + index];

    /// <summary>The hash of the letters.</summary>
    public ulong Hash => Mixed(word.Before[start + Length] - (word.Before[start] * Powers[Length]));

    /// <summary>Whether it looks like the beginning of a word: consonants and a vowel that can begin one.</summary>
    public bool BeginsAsAWord => (Beginnings & 1) != 0;

    /// <summary>The stem: the piece without its ending.</summary>
    public Piece Stem => this[..word.LengthOfStem(start, Length)];

    /// <summary>A bit for each of the letters, the first lowest, at which the rest of the piece looks like the beginning of a word.</summary>
    private ulong Beginnings => word.Beginnings(start, Length);

    /// <summary>The same, of some letters only.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="last">The last of them; none where it comes before the first.</param>
    public ulong BeginningsBetween(int first, int last) => first <= last ? Beginnings & (ulong.MaxValue << first) & ~(ulong.MaxValue << last << 1) : 0;

    /// <summary>A whole word as a piece.</summary>
    public static Piece Whole(PiecedWord word) => new(word, 0, word.Letters.Length);

    /// <summary>What <see cref="PiecedWord.Before"/> has after one letter more.</summary>
    public static ulong NumberOf(ulong before, char letter) => (before * Base) + letter;

    /// <summary>The hash that any word has.</summary>
    public static ulong HashOf(ReadOnlySpan<char> word)
    {
        var number = 0UL;
        foreach (var letter in word)
        {
            number = NumberOf(number, letter);
        }

        return Mixed(number);
    }

    /// <summary>A part of the piece.</summary>
    public Piece Slice(int start, int length) => new(word, this.start + start, length);

    public static implicit operator ReadOnlySpan<char>(Piece piece) => piece.Letters;

    /// <summary>Makes every bit depend on all letters (the last step of MurmurHash3).</summary>
    private static ulong Mixed(ulong number)
    {
        number = (number ^ (number >> 33)) * 0xFF51_AFD7_ED55_8CCD;
        return number ^ (number >> 33);
    }

    private static ulong[] PowersOfBase()
    {
        var powers = new ulong[LongestWord + 1];
        powers[0] = 1;
        for (var exponent = 1; exponent < powers.Length; exponent++)
        {
            powers[exponent] = powers[exponent - 1] * Base;
        }

        return powers;
    }
}
