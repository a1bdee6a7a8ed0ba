namespace Site.Indexing.Analysis;

/// <summary>A word whose pieces are looked at, and what is to be known of it for that: one word after the other. Belongs to one thread.</summary>
internal sealed class PiecedWord
{
    private readonly ulong[] before = new ulong[Piece.LongestWord + 1];

    public string Letters { get; private set; } = "";

    /// <summary>At n, the number of all letters before the nth; see <see cref="Piece"/>.</summary>
    public ulong[] Before => before;

    /// <summary>A bit for each letter, the first lowest, at which another word could begin.</summary>
    public ulong Beginnings { get; private set; }

    /// <summary>The next word, whole. What pieces there are of the one before must not be used any more.</summary>
    /// <param name="letters">At most <see cref="Piece.LongestWord"/>.</param>
    public Piece Take(string letters)
    {
        var number = before[0];
        for (var index = 0; index < letters.Length; index++)
        {
            before[index + 1] = number = Piece.NumberOf(number, letters[index]);
        }

        Letters = letters;
        Beginnings = DanishOnsets.In(letters);
        return Piece.Whole(this);
    }
}
