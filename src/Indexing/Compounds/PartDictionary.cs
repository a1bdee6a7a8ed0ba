using System.Runtime.InteropServices;
using Site.Indexing.Danish;

namespace Site.Indexing.Compounds;

/// <summary>
/// The known parts of words: the archive's words and their stems; parts that recur next to different words, even if
/// they are not words themselves ("hjerne-" before "skade" and "center"); the lists of <see cref="DanishWordParts"/>.
/// Immutable.
/// </summary>
internal sealed class PartDictionary
{
    private const int MaxWordLength = 60;
    private const int MinStemLength = 4;
    private const int MinPartLength = 3;

    private readonly Dictionary<string, PartTraits> traits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartTraits>.AlternateLookup<ReadOnlySpan<char>> traitsBySpan;
    private readonly Dictionary<string, string> shortestByStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> shortestBySpan;

    /// <param name="words">The archive's words, folded, without stop words.</param>
    public PartDictionary(IEnumerable<string> words)
    {
        traitsBySpan = traits.GetAlternateLookup<ReadOnlySpan<char>>();
        shortestBySpan = shortestByStem.GetAlternateLookup<ReadOnlySpan<char>>();
        string[] candidates = [.. words.Where(word => word.Length >= 2 && MayHaveParts(word))];
        AddAll(DanishWordParts.NotFirstParts, PartTraits.NotFirst);
        AddAll(DanishWordParts.KnownFirstParts, PartTraits.KnownFirst);
        AddAll(DanishWordParts.ShortFirstParts, PartTraits.ShortFirst);
        AddWords(candidates);
        var (firsts, lasts) = (new RecurringParts(), new RecurringParts());
        Parallel.Invoke(
            () => CollectFirstParts(candidates, firsts),
            () => CollectLastParts(candidates, lasts),
            () => CollectShortestForms(candidates));
        AddAll(shortestByStem.Keys, PartTraits.Stem);
        AddAll(firsts.All, PartTraits.RecurringFirst);
        AddAll(lasts.All, PartTraits.RecurringLast);
    }

    /// <summary>True if a word consists of letters and is short enough to be split.</summary>
    public static bool MayHaveParts(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsLetter(letter))
            {
                return false;
            }
        }

        return word.Length <= MaxWordLength;
    }

    /// <summary>The traits of a part in exactly this spelling.</summary>
    public PartTraits FindTraits(ReadOnlySpan<char> part) =>
        traitsBySpan.TryGetValue(part, out var found) ? found : PartTraits.None;

    public bool IsWord(ReadOnlySpan<char> part) => (FindTraits(part) & PartTraits.Word) != 0;

    /// <summary>Returns the shortest word of the archive with the same stem, or the word itself.</summary>
    public ReadOnlySpan<char> FindShortestForm(ReadOnlySpan<char> word) =>
        shortestBySpan.TryGetValue(DanishStemmer.Stem(word), out var shortest) ? shortest : word;

    /// <summary>True if a word of the archive has the same stem, of at least four letters.</summary>
    public bool HasStem(ReadOnlySpan<char> part)
    {
        var stem = DanishStemmer.Stem(part);
        return stem.Length >= MinStemLength && (FindTraits(stem) & PartTraits.Stem) != 0;
    }

    /// <summary>True if a last part is a word, a form of one, or a participle that often ends compounds.</summary>
    public bool IsKnownLastPart(ReadOnlySpan<char> last) => IsKnownLastPart(last, IsWord(last));

    /// <inheritdoc cref="IsKnownLastPart(ReadOnlySpan{char})"/>
    /// <param name="last">A last part.</param>
    /// <param name="isWord">The result of <see cref="IsWord"/> for it.</param>
    public bool IsKnownLastPart(ReadOnlySpan<char> last, bool isWord) =>
        isWord
        || (last.Length >= MinStemLength && HasStem(last))
        || IsInflected(last)
        || DanishWordParts.IsParticiple(last);

    /// <summary>True if the last part, in any form, occurs after several first parts.</summary>
    public bool IsRecurringLastPart(ReadOnlySpan<char> last) =>
        last.Length >= MinStemLength && (FindTraits(DanishStemmer.Stem(last)) & PartTraits.RecurringLast) != 0;

    private void AddWords(string[] words)
    {
        foreach (var word in words)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(traits, word, out _) |=
                PartTraits.Word | PartTraits.WordOrWordWithoutE;
            if (word[^1] == 'e')
            {
                CollectionsMarshal.GetValueRefOrAddDefault(traitsBySpan, word.AsSpan(..^1), out _) |=
                    PartTraits.WordOrWordWithoutE;
            }
        }
    }

    private void AddAll(IEnumerable<string> parts, PartTraits added)
    {
        foreach (var part in parts)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(traits, part, out _) |= added;
        }
    }

    private void CollectShortestForms(string[] words)
    {
        foreach (var word in words)
        {
            var stem = DanishStemmer.Stem(word);
            ref var shortest = ref CollectionsMarshal.GetValueRefOrAddDefault(shortestBySpan, stem, out var isKnown);
            shortest = isKnown && !IsShorter(word, shortest!) ? shortest : word;
        }
    }

    private static bool IsShorter(string word, string other) =>
        word.Length < other.Length || (word.Length == other.Length && string.CompareOrdinal(word, other) < 0);

    private void CollectFirstParts(string[] words, RecurringParts firsts)
    {
        foreach (var word in words)
        {
            for (var cut = MinPartLength; cut <= word.Length - 4; cut++)
            {
                var first = word.AsSpan(..cut);
                var last = word.AsSpan(cut);
                if (DanishOnsets.CanBeginWord(last)
                    && IsWord(last)
                    && MayBeCut(first, last)
                    && !DanishWordParts.EndsInPrefix(first))
                {
                    firsts.Add(first, word.AsMemory(cut, DanishStemmer.Stem(last).Length));
                }
            }
        }
    }

    private void CollectLastParts(string[] words, RecurringParts lasts)
    {
        foreach (var word in words.Where(word => word.Length > 2 * MinPartLength))
        {
            for (var cut = MinPartLength; cut <= word.Length - MinPartLength; cut++)
            {
                var first = word.AsSpan(..cut);
                var last = word.AsSpan(cut);
                if (MayBeFirstPart(first) && MayBeCut(first, last))
                {
                    lasts.Add(DanishStemmer.Stem(last), word.AsMemory(..cut));
                }
            }
        }
    }

    private static bool MayBeCut(ReadOnlySpan<char> first, ReadOnlySpan<char> last) =>
        !DanishSuffixes.IsSuffix(last) && !DanishWordParts.SplitsDoubledConsonant(first, last);

    private bool MayBeFirstPart(ReadOnlySpan<char> first)
    {
        var found = FindTraits(first);
        var isLinked = first[^1] == 's' && (DanishWordParts.EndsInLinkingS(first) || IsWord(first[..^1]));
        return (found & PartTraits.NotFirst) == 0 && (isLinked || (found & PartTraits.Word) != 0);
    }

    private bool IsInflected(ReadOnlySpan<char> last)
    {
        foreach (var ending in DanishWordParts.MayBeInflected(last) ? DanishWordParts.Endings : [])
        {
            if (last.Length >= ending.Length + 3 && last.EndsWith(ending)
                && last[..^ending.Length] is var bare && IsWord(bare) && !DanishSuffixes.IsSuffix(bare))
            {
                return true;
            }
        }

        return false;
    }
}
