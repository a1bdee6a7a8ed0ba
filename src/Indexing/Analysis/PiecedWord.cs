using System.Numerics;

namespace Site.Indexing.Analysis;

/// <summary>A word whose pieces are looked at, and what is to be known of it for that: one word after the other. Belongs to one thread.</summary>
internal sealed class PiecedWord
{
    /// <summary>
    /// What an ending is told by besides its letters: the stemmer looks no further into the region where no ending begins ("løst" loses
    /// one letter of four).
    /// </summary>
    private const int LettersBeforeEnding = 3;

    private const int Unknown = -1;

    private readonly ulong[] before = new ulong[Piece.LongestWord + 1];

    /// <summary>How many letters the stem of the word lacks; only of use where it is known.</summary>
    private int ending;

    /// <summary>A bit for each letter, the first lowest, that is a vowel; that opens a syllable; that is an onset.</summary>
    private ulong vowels, opening, onsets;

    public string Letters { get; private set; } = "";

    /// <summary>At n, the number of all letters before the nth; see <see cref="Piece"/>.</summary>
    public ulong[] Before => before;

    /// <summary>The next word, whole. What pieces there are of the one before must not be used any more.</summary>
    /// <param name="letters">At most <see cref="Piece.LongestWord"/>.</param>
    public Piece Take(string letters)
    {
        Letters = letters;
        (vowels, opening, onsets) = (0, 0, 0);
        ending = Unknown;
        var known = DanishLetters.Kinds;
        var number = before[0];
        for (var index = 0; index < letters.Length; index++)
        {
            before[index + 1] = number = Piece.NumberOf(number, letters[index]);
            var kinds = letters[index] < known.Length ? known[letters[index]] : LetterKinds.None;
            vowels |= (ulong)(kinds & LetterKinds.Vowel) << index;
            opening |= (ulong)(kinds & LetterKinds.OpensSyllable) >> 1 << index;
            onsets |= (ulong)(kinds & LetterKinds.Onset) >> 2 << index;
        }

        return Piece.Whole(this);
    }

    /// <summary>A bit for each letter of a piece, the first lowest, at which another word could begin.</summary>
    public ulong Beginnings(int start, int length)
    {
        var all = (1UL << length) - 1;
        return DanishOnsets.In(Letters.AsSpan(start, length), (opening >> start) & all, (onsets >> start) & all);
    }

    /// <summary>How long the stem of a piece is.</summary>
    public int LengthOfStem(int start, int length)
    {
        if (start + length == Letters.Length)
        {
            if (ending == Unknown)
            {
                ending = Letters.Length - DanishStemmer.Stem(Letters).Length;
            }

            // Whatever comes before it, an ending is the same where it lies within the region in which the stemmer looks for it; that
            // of a tail is never longer than that of the word.
            if (start == 0 || length - StartOfRegion(start, length) >= ending + LettersBeforeEnding)
            {
                return length - ending;
            }
        }

        return DanishStemmer.Stem(Letters.AsSpan(start, length)).Length;
    }

    /// <summary>As <see cref="DanishStemmer"/> has it: after the first consonant after a vowel, but at least three letters in.</summary>
    private int StartOfRegion(int start, int length)
    {
        var vowel = BitOperations.TrailingZeroCount(vowels >> start);
        var consonant = vowel + BitOperations.TrailingZeroCount(~(vowels >> start >> vowel));
        return Math.Min(length, Math.Max(3, consonant + 1));
    }
}
