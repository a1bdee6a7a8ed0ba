using Site.Indexing.Danish;

namespace Site.Indexing.Compounds;

/// <summary>
/// Splits Danish compounds, using the words of the archive as a dictionary: <c>takstanalyse</c> into <c>takst</c> and
/// <c>analyse</c>, <c>samarbejdsaftale</c> into <c>samarbejds</c> and <c>aftale</c>. Accepted parts are words of the
/// archive, parts joined by -s- and parts that recur in several words. All forms of a word are split in the same way.
/// Its accuracy is measured on tests/Fixtures/compounds.tsv. Not thread-safe.
/// </summary>
public sealed class CompoundSplitter
{
    private readonly CutFinder cuts;

    /// <param name="words">The archive's words, folded, stop words left out.</param>
    public CompoundSplitter(IEnumerable<string> words)
        : this(new PartDictionary(words))
    {
    }

    /// <param name="known">Immutable: splitters of several threads may share it.</param>
    internal CompoundSplitter(PartDictionary known) => cuts = new(known);

    /// <summary>
    /// Finds the stems of a compound's parts. A part that is itself a compound comes before its own parts
    /// (<c>punktskrift</c>, <c>punk</c>, <c>skrift</c> and <c>indsats</c> of "punktskriftindsatser").
    /// </summary>
    /// <param name="word">Folded.</param>
    /// <returns>Ranges of the word; empty for a word that is not a compound.</returns>
    internal List<Range> FindPartStems(string word)
    {
        var parts = FindParts(word, withCompounds: true);
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i] = parts[i].Start..(parts[i].Start.Value + DanishStemmer.Stem(word.AsSpan(parts[i])).Length);
        }

        return parts;
    }

    /// <summary>Splits a word into its parts, in order; empty for a word that is not a compound.</summary>
    /// <param name="word">Folded.</param>
    public string[] Split(string word) => [.. FindParts(word, withCompounds: false).Select(part => word[part])];

    private List<Range> FindParts(string word, bool withCompounds)
    {
        List<Range> parts = [];
        if (word.Length >= CutFinder.MinCompoundLength && PartDictionary.MayHaveParts(word)
            && cuts.FindCut(word) is var cut and not CutFinder.None)
        {
            AddParts(word, ..cut, withCompounds, parts);
            AddParts(word, cut.., withCompounds, parts);
        }

        return parts;
    }

    /// <summary>Adds a part, or its own parts, or both.</summary>
    private void AddParts(string word, Range part, bool withCompounds, List<Range> parts)
    {
        var (start, length) = part.GetOffsetAndLength(word.Length);
        var cut = cuts.FindCutOfPart(word.AsSpan(start, length));
        if (cut == CutFinder.None || withCompounds)
        {
            parts.Add(start..(start + length));
        }

        if (cut != CutFinder.None)
        {
            AddParts(word, start..(start + cut), withCompounds, parts);
            AddParts(word, (start + cut)..(start + length), withCompounds, parts);
        }
    }
}
