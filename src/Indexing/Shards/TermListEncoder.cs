namespace Site.Indexing.Shards;

/// <summary>
/// Encodes sorted words. Of each word: the length of the prefix that it shares with the previous word, its other
/// characters, and a space. The length is a number of <see cref="NumberEncoder"/>: "tak", "taks", "tal" →
/// "!tak %s $l ". Surrogate pairs are not split.
/// </summary>
internal sealed class TermListEncoder
{
    private readonly NumberEncoder text = new();
    private string previous = "";

    /// <summary>The encoded words. Valid until the next change.</summary>
    public ReadOnlyMemory<char> Text => text.Text;

    public void Clear()
    {
        text.Clear();
        previous = "";
    }

    /// <summary>Adds a word, which must sort after the previous one.</summary>
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
