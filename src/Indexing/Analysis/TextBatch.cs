using System.Buffers;
using System.Collections.Immutable;

namespace Site.Indexing.Analysis;

/// <summary>Some documents cut into words, which have numbers of this batch's own.</summary>
/// <param name="Words">The distinct words that are no stop words, by number.</param>
/// <param name="Counts">How often each stands in the texts, by number.</param>
/// <param name="Sequences">The word numbers of each text in their order; at document × fields + field.</param>
internal sealed record TextBatch(IReadOnlyList<string> Words, int[] Counts, int[][] Sequences)
{
    public static TextBatch Empty { get; } = new([], [], []);

    /// <summary>Enough for words to repeat, few enough to keep every core busy.</summary>
    private const int DocumentsInBatch = 1024;

    /// <summary>All documents, in batches, every core at work.</summary>
    public static TextBatch[] ReadAll(ImmutableArray<SearchDocument> documents)
    {
        var batches = new TextBatch[(documents.Length + DocumentsInBatch - 1) / DocumentsInBatch];
        Parallel.For(0, batches.Length, i => batches[i] = Read(documents.AsSpan().Slice(
            i * DocumentsInBatch, Math.Min(DocumentsInBatch, documents.Length - (i * DocumentsInBatch)))));
        return batches;
    }

    private static TextBatch Read(ReadOnlySpan<SearchDocument> documents)
    {
        var words = WithStopWords();
        var sequences = new List<int[]>();
        foreach (var document in documents)
        {
            foreach (var text in document.FieldTexts)
            {
                sequences.Add(Numbers(text, words));
            }
        }

        string[] indexed = [.. words.Words.Skip(DanishStopWords.All.Length)];
        return new(indexed, Counted(sequences, indexed.Length), [.. sequences]);
    }

    /// <summary>Stop words come first in the list, so that one look tells them and numbers the others.</summary>
    private static WordList WithStopWords()
    {
        var words = new WordList();
        foreach (var word in DanishStopWords.All)
        {
            words.NumberOf(word);
        }

        return words;
    }

    private static int[] Counted(List<int[]> sequences, int words)
    {
        var counts = new int[words];
        foreach (var sequence in sequences)
        {
            foreach (var word in sequence)
            {
                counts[word]++;
            }
        }

        return counts;
    }

    private static int[] Numbers(string text, WordList words)
    {
        var folded = ArrayPool<char>.Shared.Rent(text.Length);
        var numbers = ArrayPool<int>.Shared.Rent(text.Length);
        var count = 0;
        foreach (var word in DanishTokenizer.Split(folded.AsSpan(0, TextFolding.Fold(text, folded))))
        {
            var number = words.NumberOf(word) - DanishStopWords.All.Length;
            if (number >= 0)
            {
                numbers[count++] = number;
            }
        }

        var result = numbers.AsSpan(0, count).ToArray();
        ArrayPool<char>.Shared.Return(folded);
        ArrayPool<int>.Shared.Return(numbers);
        return result;
    }
}
