using System.Collections.Immutable;

namespace Site.Model;

/// <summary>The Danish words of a fixed vocabulary, in the order in which they are listed to people.</summary>
/// <typeparam name="T">What the words stand for.</typeparam>
public sealed class EnumSpellings<T>(params (string Word, T Value)[] pairs) where T : struct, Enum
{
    private readonly ImmutableArray<(string Word, T Value)> pairs = [.. pairs];

    /// <summary>Every word, in order.</summary>
    public IEnumerable<string> All => pairs.Select(pair => pair.Word);

    /// <summary>The word for a value. Every value of <typeparamref name="T"/> has one.</summary>
    public string this[T value] => pairs.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Word;

    /// <summary>The value of a word, exactly as written; null for a word that is not of the vocabulary.</summary>
    public T? Find(string word)
    {
        foreach (var pair in pairs)
        {
            if (string.Equals(pair.Word, word, StringComparison.Ordinal))
            {
                return pair.Value;
            }
        }

        return null;
    }
}
