namespace Site.Indexing.Analysis;

/// <summary>Numbers distinct strings from 0 in the order in which they first occur. Belongs to one thread.</summary>
internal sealed class WordList
{
    /// <summary>Stands for a word that is not in the list.</summary>
    public const int None = -1;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<string> words = [];

    public WordList() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>By number.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The number of a word, or <see cref="None"/>.</summary>
    public int Find(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out var number) ? number : None;

    /// <summary>The number of a word, new if need be.</summary>
    public int NumberOf(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out var number) ? number : Added(word.ToString());

    /// <inheritdoc cref="NumberOf(ReadOnlySpan{char})"/>
    public int NumberOf(string word) => numbers.TryGetValue(word, out var number) ? number : Added(word);

    private int Added(string word)
    {
        words.Add(word);
        return numbers[word] = words.Count - 1;
    }
}
