using Site.Indexing.Danish;

namespace Site.Indexing.Compounds;

/// <summary>
/// Splits Danish compounds, using the words of the archive as a dictionary: <c>takstanalyse</c> into <c>takst</c> and
/// <c>analyse</c>, <c>samarbejdsaftale</c> into <c>samarbejds</c> and <c>aftale</c>. A part is a word of the archive,
/// such a word with a linking -s-, or a text that recurs in several words. One part may be unknown if the evidence for
/// the other is strong. Forms of a word are split in the same way where possible. The accuracy is measured on
/// tests/Fixtures/compounds.tsv. Not thread-safe.
/// </summary>
public sealed class CompoundSplitter
{
    private readonly CutFinder cuts;

    /// <param name="words">The archive's words, folded, without stop words.</param>
    public CompoundSplitter(IEnumerable<string> words)
        : this(new PartDictionary(words))
    {
    }

    /// <param name="known">Immutable: splitters of several threads may share it.</param>
    internal CompoundSplitter(PartDictionary known) => cuts = new(known);

    /// <summary>
    /// Returns a compound's parts with their stems; empty for a word that is not a compound. A part that is itself a
    /// compound comes before its own parts. Example: the stems of "punktskriftindsatser" are <c>punktskrift</c>,
    /// <c>punk</c>, <c>skrift</c> and <c>indsats</c>.
    /// </summary>
    /// <param name="word">Folded.</param>
    internal WordPart[] FindAllParts(string word)
    {
        return [.. FindParts(word, keepCompounds: true).Select(CreatePart)];

        WordPart CreatePart(Range part)
        {
            var (start, length) = part.GetOffsetAndLength(word.Length);
            return new(start, length, DanishStemmer.Stem(word.AsSpan(start, length)).Length);
        }
    }

    /// <summary>Returns the parts of a word in order; empty for a word that is not a compound.</summary>
    /// <param name="word">Folded.</param>
    public string[] Split(string word) => [.. FindParts(word, keepCompounds: false).Select(part => word[part])];

    private List<Range> FindParts(string word, bool keepCompounds)
    {
        List<Range> parts = [];
        if (word.Length >= CutFinder.MinCompoundLength && PartDictionary.MayHaveParts(word)
            && cuts.FindCut(word) is var cut and not CutFinder.None)
        {
            AddParts(word, ..cut, keepCompounds, parts);
            AddParts(word, cut.., keepCompounds, parts);
        }

        return parts;
    }

    /// <summary>
    /// Adds a part. If it is itself a compound, adds its own parts instead, or both if
    /// <paramref name="keepCompounds"/>.
    /// </summary>
    private void AddParts(string word, Range part, bool keepCompounds, List<Range> parts)
    {
        var (start, length) = part.GetOffsetAndLength(word.Length);
        var cut = cuts.FindCutOfPart(word.AsSpan(start, length));
        if (cut == CutFinder.None || keepCompounds)
        {
            parts.Add(start..(start + length));
        }

        if (cut != CutFinder.None)
        {
            AddParts(word, start..(start + cut), keepCompounds, parts);
            AddParts(word, (start + cut)..(start + length), keepCompounds, parts);
        }
    }
}
