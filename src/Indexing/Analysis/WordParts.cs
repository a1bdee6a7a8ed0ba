namespace Site.Indexing.Analysis;

/// <summary>The parts of an archive's words, as terms.</summary>
internal sealed class WordParts
{
    /// <summary>How many words a core takes at a time.</summary>
    private const int WordsInStretch = 1024;

    private const int PlaceOfStart = 8;

    private readonly WordList words;
    private readonly WordList terms;
    private readonly int[] ends;
    private readonly int[][] stretches;

    /// <summary>Nearly every part is a term already: those are looked up by every core, and the others added after that, in the words' order.</summary>
    /// <param name="words">The archive's.</param>
    /// <param name="terms">Gets the stems of parts that are none yet.</param>
    /// <param name="known">What the words show about parts.</param>
    public WordParts(WordList words, WordList terms, KnownParts known)
    {
        (this.words, this.terms) = (words, terms);
        ends = new int[words.Count];
        stretches = new int[(words.Count + WordsInStretch - 1) / WordsInStretch][];
        Cores.Share(stretches.Length, () => new CompoundSplitter(known), (i, splitter) => stretches[i] = Found(i * WordsInStretch, splitter));
        AddUnknown();
    }

    /// <summary>How many parts all words have.</summary>
    public int Count => stretches.Sum(stretch => stretch.Length);

    /// <summary>The stems of a compound's parts, as terms; none for any other word.</summary>
    public ReadOnlySpan<int> this[int word] => stretches[word / WordsInStretch].AsSpan((word % WordsInStretch == 0 ? 0 : ends[word - 1])..ends[word]);

    /// <summary>The parts of a stretch of words: the terms that they are, or where in the word they stand.</summary>
    private int[] Found(int first, CompoundSplitter splitter)
    {
        var found = new List<int>();
        for (var word = first; word < Math.Min(words.Count, first + WordsInStretch); word++)
        {
            var places = splitter.Stems(words[word]);
            for (var i = 0; i < places.Count; i += 2)
            {
                var term = terms.Find(words[word].AsSpan(places[i]..places[i + 1]));
                found.Add(term != WordList.None ? term : ~((places[i] << PlaceOfStart) | places[i + 1]));
            }

            ends[word] = found.Count;
        }

        return [.. found];
    }

    private void AddUnknown()
    {
        for (var word = 0; word < words.Count; word++)
        {
            var stretch = stretches[word / WordsInStretch];
            for (var i = word % WordsInStretch == 0 ? 0 : ends[word - 1]; i < ends[word]; i++)
            {
                if (stretch[i] < 0)
                {
                    var (start, end) = (~stretch[i] >> PlaceOfStart, ~stretch[i] & byte.MaxValue);
                    stretch[i] = terms.NumberOf(words[word].AsSpan(start..end));
                }
            }
        }
    }
}
