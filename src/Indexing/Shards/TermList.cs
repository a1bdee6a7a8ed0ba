namespace Site.Indexing.Shards;

/// <summary>
/// Sorted words as text: for each the number of characters that it shares with the beginning of the one before, its
/// other characters, a space. Surrogate pairs are not split.
/// </summary>
internal sealed class TermList
{
    private readonly NumberText text = new();
    private string previous = "";

    /// <summary>What was written. Valid until the next change.</summary>
    public ReadOnlyMemory<char> Text => text.Text;

    public void Clear()
    {
        text.Clear();
        previous = "";
    }

    /// <summary>Adds the next word in ordinal order.</summary>
    public void Add(string word)
    {
        var shared = word.AsSpan().CommonPrefixLength(previous);
        shared -= shared > 0 && char.IsHighSurrogate(word[shared - 1]) ? 1 : 0;
        text.Add(shared);
        text.AddRaw(word.AsSpan(shared));
        text.AddRaw(" ");
        previous = word;
    }
}
