namespace Site.Indexing.Analysis;

/// <summary>
/// Splits Danish compounds by what the archive itself shows: <c>takstanalyse</c> into <c>takst</c> and <c>analyse</c>,
/// <c>samarbejdsaftale</c> into <c>samarbejds</c> and <c>aftale</c>. Words that stand alone somewhere are good parts; so is
/// what an -s- joins, and what recurs. All forms of a word are split alike. tests/Fixtures/compounds.tsv says how often it is right.
/// Belongs to one thread.
/// </summary>
public sealed class CompoundSplitter
{
    private readonly CompoundCuts cuts;
    private readonly PiecedWord pieced = new();
    private readonly List<int> stems = [];

    /// <param name="words">The archive's words, folded, stop words left out.</param>
    public CompoundSplitter(IEnumerable<string> words)
        : this(new KnownParts(words))
    {
    }

    /// <param name="known">What the archive's words show; any number of splitters may share it.</param>
    internal CompoundSplitter(KnownParts known) => cuts = new(known);

    /// <summary>
    /// Where in a word the stems of its parts stand, and of those that are compounds themselves before their own parts (<c>punktskrift</c>,
    /// <c>punkt</c>, <c>skrift</c> and <c>indsatser</c>); none for a word that is no compound.
    /// </summary>
    /// <param name="word">Folded.</param>
    /// <returns>For each its start, then its end. Good until the next call.</returns>
    internal List<int> Stems(string word)
    {
        stems.Clear();
        AddParts(word, withCompounds: true, stems);
        for (var i = 0; i < stems.Count; i += 2)
        {
            stems[i + 1] = stems[i] + DanishStemmer.Stem(word.AsSpan(stems[i]..stems[i + 1])).Length;
        }

        return stems;
    }

    /// <summary>The parts of a word, in order, together the word; none for a word that is no compound.</summary>
    /// <param name="word">Folded.</param>
    public string[] Split(string word)
    {
        var parts = new List<int>();
        AddParts(word, withCompounds: false, parts);
        return [.. parts.Chunk(2).Select(part => word[part[0]..part[1]])];
    }

    private void AddParts(string letters, bool withCompounds, List<int> parts)
    {
        if (letters.Length < CompoundCuts.ShortestCompound || !KnownParts.MayHaveParts(letters))
        {
            return;
        }

        var word = pieced.Take(letters);
        if (cuts.CutOf(word) is var cut and not CompoundCuts.Nowhere)
        {
            AddParts(word, 0, cut, withCompounds, parts);
        }
    }

    /// <param name="piece">A compound.</param>
    /// <param name="start">Where it begins in the word.</param>
    /// <param name="cut">Where it is cut.</param>
    /// <param name="withCompounds">Whether parts are told that are compounds themselves.</param>
    /// <param name="parts">Where they are added.</param>
    private void AddParts(Piece piece, int start, int cut, bool withCompounds, List<int> parts)
    {
        AddPart(piece[..cut], start, withCompounds, parts);
        AddPart(piece[cut..], start + cut, withCompounds, parts);
    }

    private void AddPart(Piece part, int start, bool withCompounds, List<int> parts)
    {
        var cut = cuts.CutOfPart(part);
        if (cut == CompoundCuts.Nowhere || withCompounds)
        {
            parts.Add(start);
            parts.Add(start + part.Length);
        }

        if (cut != CompoundCuts.Nowhere)
        {
            AddParts(part, start, cut, withCompounds, parts);
        }
    }
}
