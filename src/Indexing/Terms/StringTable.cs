namespace Site.Indexing.Terms;

/// <summary>Numbers distinct strings from 0 in the order in which they are added.</summary>
internal sealed class StringTable
{
    /// <summary>The number of a string that is not in the table.</summary>
    public const int NotFound = -1;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbersBySpan;
    private readonly List<string> strings = [];

    public StringTable() => numbersBySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => strings.Count;

    /// <summary>By number.</summary>
    public IReadOnlyList<string> Strings => strings;

    public string this[int number] => strings[number];

    /// <summary>The number of a string, or <see cref="NotFound"/>.</summary>
    public int Find(ReadOnlySpan<char> text) => numbersBySpan.TryGetValue(text, out var number) ? number : NotFound;

    /// <summary>The number of a string; it is added if it is new.</summary>
    public int Add(ReadOnlySpan<char> text) =>
        numbersBySpan.TryGetValue(text, out var number) ? number : AddNew(text.ToString());

    /// <inheritdoc cref="Add(ReadOnlySpan{char})"/>
    public int Add(string text) => numbers.TryGetValue(text, out var number) ? number : AddNew(text);

    private int AddNew(string text)
    {
        numbers.Add(text, strings.Count);
        strings.Add(text);
        return strings.Count - 1;
    }
}
