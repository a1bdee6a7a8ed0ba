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

    /// <param name="words">The archive's words, folded, stop words left out.</param>
    public CompoundSplitter(IEnumerable<string> words)
        : this(new KnownParts(words))
    {
    }

    private CompoundSplitter(KnownParts known) => cuts = new(known);

    /// <summary>
    /// Where in each word the stems of its parts stand, and of those that are compounds themselves before their own parts (<c>punktskrift</c>,
    /// <c>punkt</c>, <c>skrift</c> and <c>indsatser</c>); none for a word that is no compound.
    /// </summary>
    public static Range[][] StemsOfAll(IReadOnlyList<string> words)
    {
        var known = new KnownParts(words);
        var stems = new Range[words.Count][];
        Parallel.For(0, words.Count, () => (Splitter: new CompoundSplitter(known), Parts: new List<Range>()), (i, _, own) =>
        {
            own.Parts.Clear();
            own.Splitter.AddParts(words[i], withCompounds: true, own.Parts);
            stems[i] = Stems(words[i], own.Parts);
            return own;
        }, _ => { });
        return stems;
    }

    /// <summary>The parts of a word, in order, together the word; none for a word that is no compound.</summary>
    /// <param name="word">Folded.</param>
    public string[] Split(string word)
    {
        var parts = new List<Range>();
        AddParts(word, withCompounds: false, parts);
        return [.. parts.Select(part => word[part])];
    }

    private static Range[] Stems(ReadOnlySpan<char> word, List<Range> parts)
    {
        var stems = parts.Count == 0 ? [] : new Range[parts.Count];
        for (var i = 0; i < stems.Length; i++)
        {
            var start = parts[i].Start.Value;
            stems[i] = start..(start + DanishStemmer.Stem(word[parts[i]]).Length);
        }

        return stems;
    }

    private void AddParts(string letters, bool withCompounds, List<Range> parts)
    {
        if (letters.Length < CompoundCuts.ShortestCompound || !KnownParts.MayHaveParts(letters))
        {
            return;
        }

        var word = Piece.Of(letters, stackalloc ulong[Piece.LongestWord + 1]);
        if (cuts.CutOf(word, letters) is var cut and not CompoundCuts.Nowhere)
        {
            AddParts(word, 0, cut, withCompounds, parts);
        }
    }

    /// <param name="piece">A compound.</param>
    /// <param name="start">Where it begins in the word.</param>
    /// <param name="cut">Where it is cut.</param>
    /// <param name="withCompounds">Whether parts are told that are compounds themselves.</param>
    /// <param name="parts">Where they are added.</param>
    private void AddParts(Piece piece, int start, int cut, bool withCompounds, List<Range> parts)
    {
        AddPart(piece[..cut], start, withCompounds, parts);
        AddPart(piece[cut..], start + cut, withCompounds, parts);
    }

    private void AddPart(Piece part, int start, bool withCompounds, List<Range> parts)
    {
        var cut = cuts.CutOfPart(part);
        if (cut == CompoundCuts.Nowhere || withCompounds)
        {
            parts.Add(start..(start + part.Length));
        }

        if (cut != CompoundCuts.Nowhere)
        {
            AddParts(part, start, cut, withCompounds, parts);
        }
    }
}
