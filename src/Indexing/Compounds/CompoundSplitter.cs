using Site.Indexing.Danish;

namespace Site.Indexing.Compounds;

/// <summary>
/// Splits Danish compounds by what the archive's own words show: <c>takstanalyse</c> into <c>takst</c> and
/// <c>analyse</c>, <c>samarbejdsaftale</c> into <c>samarbejds</c> and <c>aftale</c>. Words of the archive are good
/// parts; so is what an -s- joins, and what recurs. All forms of a word are split alike. How often it is right is
/// measured on tests/Fixtures/compounds.tsv. Belongs to one thread.
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
    /// The stems of a compound's parts, and of parts that are compounds themselves before their own parts
    /// (<c>punktskrift</c>, <c>punk</c>, <c>skrift</c> and <c>indsats</c> of "punktskriftindsatser").
    /// </summary>
    /// <param name="word">Folded.</param>
    /// <returns>Ranges of the word; empty for a word that is no compound.</returns>
    internal List<Range> PartStems(string word)
    {
        var parts = PartsOf(word, withCompounds: true);
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i] = parts[i].Start..(parts[i].Start.Value + DanishStemmer.Stem(word.AsSpan(parts[i])).Length);
        }

        return parts;
    }

    /// <summary>The parts of a word, in order, together the word; none for a word that is no compound.</summary>
    /// <param name="word">Folded.</param>
    public string[] Split(string word) => [.. PartsOf(word, withCompounds: false).Select(part => word[part])];

    private List<Range> PartsOf(string word, bool withCompounds)
    {
        List<Range> parts = [];
        if (word.Length >= CutFinder.ShortestCompound && PartDictionary.MayHaveParts(word)
            && cuts.CutOf(word) is var cut and not CutFinder.None)
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
        var cut = cuts.CutOfPart(word.AsSpan(start, length));
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
