using Site.Indexing.Danish;
using Site.Indexing.Pages;

namespace Site.Indexing.Terms;

/// <summary>The texts of a batch of documents, as sequences of word numbers.</summary>
/// <param name="Words">The distinct words of the batch, by number, without stop words.</param>
/// <param name="Counts">The number of occurrences of each word, by number.</param>
/// <param name="Sequence">The word numbers of all texts, in order.</param>
/// <param name="Ends">The end of each text in the sequence, at document × fields + field.</param>
internal sealed record TextBatch(string[] Words, int[] Counts, int[] Sequence, int[] Ends)
{
    /// <summary>Enough for words to repeat, and few enough for all cores to have work.</summary>
    public const int DocumentsPerBatch = 512;

    private const int StopWord = -1;

    public static TextBatch Empty { get; } = new([], [], [], []);

    /// <summary>The word numbers of a text.</summary>
    public ReadOnlySpan<int> this[int text] => Sequence.AsSpan((text == 0 ? 0 : Ends[text - 1])..Ends[text]);

    /// <summary>Splits the texts of documents into words.</summary>
    public static TextBatch From(ReadOnlySpan<SearchDocument> documents)
    {
        // Stop words are in the dictionary as well, so that one lookup classifies and numbers a word.
        var numbers = DanishStopWords.All.ToDictionary(word => word, _ => StopWord, StringComparer.Ordinal);
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var (words, sequence, ends) = (new List<string>(), new List<int>(), new List<int>());
        char[] folded = [];
        foreach (var document in documents)
        {
            foreach (var text in document.FieldTexts)
            {
                folded = folded.Length < text.Length ? new char[text.Length] : folded;
                foreach (var token in DanishTokenizer.Split(folded.AsSpan(0, TextFolding.Fold(text, folded))))
                {
                    if (!lookup.TryGetValue(token, out var number))
                    {
                        number = words.Count;
                        words.Add(token.ToString());
                        numbers.Add(words[number], number);
                    }

                    if (number != StopWord)
                    {
                        sequence.Add(number);
                    }
                }

                ends.Add(sequence.Count);
            }
        }

        return new([.. words], CountOccurrences(sequence, words.Count), [.. sequence], [.. ends]);
    }

    private static int[] CountOccurrences(List<int> sequence, int words)
    {
        var counts = new int[words];
        foreach (var word in sequence)
        {
            counts[word]++;
        }

        return counts;
    }
}
