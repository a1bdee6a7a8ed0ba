using System.Buffers;
using System.Collections.Immutable;

namespace Site.Indexing.Analysis;

/// <summary>Some documents cut into words, which have numbers of this batch's own.</summary>
/// <param name="Words">The distinct words that are no stop words, by number.</param>
/// <param name="Counts">How often each stands in the texts, by number.</param>
/// <param name="Sequence">The word numbers of all texts, one text after the other, in their order.</param>
/// <param name="Ends">Where each text ends in it; at document × fields + field.</param>
internal sealed record TextBatch(IReadOnlyList<string> Words, int[] Counts, int[] Sequence, int[] Ends)
{
    public static TextBatch Empty { get; } = new([], [], [], []);

    /// <summary>Enough for words to repeat, few enough to keep every core busy.</summary>
    public const int Documents = 1024;

    /// <summary>About how many words there could be for every one that is new.</summary>
    private const int TimesOfWord = 64;

    /// <summary>The same in a whole archive.</summary>
    private const int TimesOfWordInArchive = 96;

    /// <summary>The word numbers of a text.</summary>
    public ReadOnlySpan<int> this[int text] => Sequence.AsSpan((text == 0 ? 0 : Ends[text - 1])..Ends[text]);

    /// <summary>All documents, in batches, every core at work.</summary>
    /// <param name="documents">In order.</param>
    /// <param name="numbers">Gets all words.</param>
    public static TextBatch[] ReadAll(ImmutableArray<SearchDocument> documents, out ArchiveNumbers numbers)
    {
        var batches = new TextBatch[(documents.Length + Documents - 1) / Documents];
        var (most, longest, _) = Measured(documents.AsSpan());
        var all = numbers = new ArchiveNumbers(batches.Length, most / TimesOfWordInArchive);
        Cores.Share(batches.Length, () => new WordReader(most / batches.Length / TimesOfWord, longest), (i, reader) =>
        {
            batches[i] = Read(documents.AsSpan().Slice(i * Documents, Math.Min(Documents, documents.Length - (i * Documents))), reader);
            all.Add(i, batches[i]);
        });
        return batches;
    }

    private static TextBatch Read(ReadOnlySpan<SearchDocument> documents, WordReader reader)
    {
        reader.Begin();
        var (most, _, texts) = Measured(documents);
        var sequence = ArrayPool<int>.Shared.Rent(most);
        var (ends, text, count) = (new int[texts], 0, 0);
        foreach (var document in documents)
        {
            foreach (var field in document.FieldTexts)
            {
                count += reader.Number(field, sequence.AsSpan(count));
                ends[text++] = count;
            }
        }

        var own = sequence.AsSpan(0, count).ToArray();
        ArrayPool<int>.Shared.Return(sequence);
        var indexed = reader.IndexedWords();
        return new(indexed, Counted(own, indexed.Length), own, ends);
    }

    /// <summary>How many words there can be at most, a letter each; the longest text; and how many texts.</summary>
    private static (int Words, int Longest, int Texts) Measured(ReadOnlySpan<SearchDocument> documents)
    {
        var (words, longest, texts) = (0, 0, 0);
        foreach (var document in documents)
        {
            foreach (var text in document.FieldTexts)
            {
                words += (text.Length + 1) / 2;
                longest = Math.Max(longest, text.Length);
                texts++;
            }
        }

        return (words, longest, texts);
    }

    private static int[] Counted(int[] sequence, int words)
    {
        var counts = new int[words];
        foreach (var word in sequence)
        {
            counts[word]++;
        }

        return counts;
    }
}
