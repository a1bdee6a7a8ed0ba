using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Site.Indexing.Compounds;

namespace Site.Indexing.Terms;

/// <summary>Collects the parts of compounds by their stems.</summary>
internal sealed class PartCounter
{
    private readonly Dictionary<string, Occurrences> occurrencesByStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Occurrences>.AlternateLookup<ReadOnlySpan<char>> occurrencesBySpan;

    public PartCounter() => occurrencesBySpan = occurrencesByStem.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="Word">The word with the shortest form of the part so far.</param>
    /// <param name="Part">Where that form is in the word.</param>
    /// <param name="Count">The number of words with the part.</param>
    private readonly record struct Occurrences(string Word, WordPart Part, int Count)
    {
        public ReadOnlySpan<char> Form => Part.FindIn(Word);
    }

    /// <summary>All parts, in no particular order.</summary>
    public ImmutableArray<CompoundPart> Parts =>
        [.. occurrencesByStem.Values.Select(seen => new CompoundPart(seen.Form.ToString(), seen.Count))];

    /// <summary>Must be called only once for each word.</summary>
    public void Add(string word, WordPart[] parts)
    {
        foreach (var part in parts)
        {
            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(
                occurrencesBySpan, part.FindStemIn(word), out var isKnown);
            var isFirst = !isKnown || IsBefore(part.FindIn(word), seen.Form);
            seen = isFirst ? new(word, part, seen.Count + 1) : seen with { Count = seen.Count + 1 };
        }
    }

    private static bool IsBefore(ReadOnlySpan<char> form, ReadOnlySpan<char> other) =>
        form.Length < other.Length || (form.Length == other.Length && form.SequenceCompareTo(other) < 0);
}
