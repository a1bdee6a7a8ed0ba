using System.Collections.Immutable;

namespace Site.Linking.Recognition;

/// <summary>Which words some texts hold, so as to tell without them that a name does not stand there. Words are kept as numbers, which two may share.</summary>
internal sealed class TextWords
{
    private const uint Seed = 2166136261, Prime = 16777619;

    private readonly ImmutableArray<uint> words;

    private TextWords(ImmutableArray<uint> words) => this.words = words;

    /// <summary>The words of some texts.</summary>
    public static TextWords Of(IEnumerable<string> texts)
    {
        var words = new HashSet<uint>();
        foreach (var text in texts)
        {
            words.UnionWith(In(text));
        }

        return new TextWords([.. words.Order()]);
    }

    /// <summary>Whether a name may stand in the texts, also in the genitive; true where it does.</summary>
    public bool MayHold(WordsOfName name)
    {
        foreach (var word in name.Inner)
        {
            if (words.BinarySearch(word) < 0)
            {
                return false;
            }
        }

        return name.Last is not { } last || words.BinarySearch(last) >= 0 || words.BinarySearch(With(last, 's')) >= 0;
    }

    /// <summary>The words of a name that a text may hold.</summary>
    /// <param name="name">A name whose first word begins a word wherever it stands, and whose last one ends one or stands in the genitive.</param>
    public static WordsOfName OfName(string name)
    {
        var all = In(name);
        return all.Count == 0 ? new WordsOfName([], null) : new WordsOfName([.. all.SkipLast(1)], all[^1]);
    }

    /// <summary>The words in order, each as the number of its folded letters (Fowler, Noll and Vo's hash, FNV-1a).</summary>
    private static List<uint> In(string text)
    {
        var words = new List<uint>();
        var word = Seed;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                word = With(word, Automaton.Folded(letter));
            }
            else if (word != Seed)
            {
                words.Add(word);
                word = Seed;
            }
        }

        if (word != Seed)
        {
            words.Add(word);
        }

        return words;
    }

    private static uint With(uint word, char letter) => (word ^ letter) * Prime;
}

/// <summary>A name as the words that a text must hold for it to stand there.</summary>
/// <param name="Inner">All but the last.</param>
/// <param name="Last">The last; null for a name without words, which may stand anywhere.</param>
internal readonly record struct WordsOfName(ImmutableArray<uint> Inner, uint? Last);
