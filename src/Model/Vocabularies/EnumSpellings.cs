using System.Collections.Immutable;

namespace Site.Model;

/// <summary>The Danish words for the values of an enum, in display order.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class EnumSpellings<T>(params (string Word, T Value)[] pairs) where T : struct, Enum
{
    private readonly ImmutableArray<(string Word, T Value)> pairs = [.. pairs];

    /// <summary>All words, in order.</summary>
    public IEnumerable<string> All => pairs.Select(pair => pair.Word);

    /// <summary>The word for a value. Throws <see cref="InvalidOperationException"/> for a value without one.</summary>
    public string this[T value] => pairs.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Word;

    /// <summary>The value of a word, compared ordinally; null if no value has that word.</summary>
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
