namespace Site.Indexing.Analysis;

/// <summary>
/// A stretch of a word, whose hash is known without reading it: a word has some fifty stretches, and each is looked up. The hash
/// is the letters as the digits of a number, modulo 2^64, so that of a stretch is that of what ends with it less that of what is
/// before it (Karp and Rabin, 1987). Stretches are told apart by their hashes alone: among two million, the odds that any two share
/// one are a ten-millionth, and what is lost then is one word cut wrongly.
/// </summary>
internal readonly ref struct Piece
{
    /// <summary>No longer word has pieces.</summary>
    public const int LongestWord = 60;

    private const ulong Base = 0x9E37_79B9_7F4A_7C15;
    private static readonly ulong[] Powers = PowersOfBase();

    private readonly ReadOnlySpan<char> word;

    /// <summary>At n, the number of all letters of the word before its nth.</summary>
    private readonly ReadOnlySpan<ulong> before;

    /// <summary>A bit for each letter of the word that another word could begin at.</summary>
    private readonly ulong beginnings;
    private readonly int start;

    private Piece(ReadOnlySpan<char> word, ReadOnlySpan<ulong> before, ulong beginnings, int start, int length)
    {
        (this.beginnings, this.start, Length) = (beginnings, start, length);
        this.word = word;
        this.before = before;
    }

    public int Length { get; }

    public ReadOnlySpan<char> Letters => word.Slice(start, Length);

    public char this[int index] => word[start + index];

    /// <summary>The hash of the letters.</summary>
    public ulong Hash => Mixed(before[start + Length] - (before[start] * Powers[Length]));

    /// <summary>Whether it looks like the beginning of a word: consonants and a vowel that can begin one.</summary>
    public bool BeginsAsAWord => (Beginnings & 1) != 0;

    /// <summary>A bit for each of the letters, the first lowest, at which the rest of the piece looks like that.</summary>
    private ulong Beginnings => start + Length == word.Length ? beginnings >> start : DanishOnsets.In(Letters);

    /// <summary>The same, of some letters only.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="last">The last of them; none where it comes before the first.</param>
    public ulong BeginningsBetween(int first, int last) => first <= last ? Beginnings & (ulong.MaxValue << first) & ~(ulong.MaxValue << last << 1) : 0;

    /// <summary>A whole word as a piece.</summary>
    /// <param name="word">Of at most <see cref="LongestWord"/> letters.</param>
    /// <param name="space">For what is known of it; longer than the word, and not to be written to while the piece is in use.</param>
    public static Piece Of(ReadOnlySpan<char> word, Span<ulong> space)
    {
        var number = space[0] = 0;
        for (var index = 0; index < word.Length; index++)
        {
            space[index + 1] = number = (number * Base) + word[index];
        }

        return new(word, space, DanishOnsets.In(word), 0, word.Length);
    }

    /// <summary>The hash that any word has.</summary>
    public static ulong HashOf(ReadOnlySpan<char> word)
    {
        var number = 0UL;
        foreach (var letter in word)
        {
            number = (number * Base) + letter;
        }

        return Mixed(number);
    }

    /// <summary>A part of the piece.</summary>
    public Piece Slice(int start, int length) => new(word, before, beginnings, this.start + start, length);

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
