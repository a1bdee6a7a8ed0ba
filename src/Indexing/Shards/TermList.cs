namespace Site.Indexing.Shards;

/// <summary>
/// Sorted words as text inside a JSON string: for each how many characters it begins with like the one before, its other
/// characters, a space. Letters that take two UTF-16 units are not cut in half.
/// </summary>
internal sealed class TermList
{
    private const int MostAtHand = 40;

    private readonly NumberText text = new();
    private string previous = "";

    public NumberText Text => text;

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        text.Clear();
        previous = "";
    }

    /// <summary>The next word in ordinal order.</summary>
    public void Add(string word)
    {
        var shared = word.AsSpan().CommonPrefixLength(previous);
        shared -= shared > 0 && char.IsHighSurrogate(word[shared - 1]) ? 1 : 0;
        text.Add(shared);
        AddEscaped(word.AsSpan(shared));
        text.AddRaw(" "u8);
        previous = word;
    }

    private void AddEscaped(ReadOnlySpan<char> letters)
    {
        var most = JsonText.MostBytes * letters.Length;
        Span<byte> bytes = letters.Length <= MostAtHand ? stackalloc byte[JsonText.MostBytes * MostAtHand] : new byte[most];
        text.AddRaw(bytes[..JsonText.Write(letters, bytes)]);
    }
}
