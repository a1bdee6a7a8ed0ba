using System.Runtime.CompilerServices;

namespace Site.Indexing.Analysis;

/// <summary>
/// Cuts texts into words and looks each up. All words of a text are cut before the first is looked up: then the processor fetches what
/// is known of several at once, where it would wait for each. One batch after the other; belongs to one thread.
/// </summary>
/// <param name="capacity">About how many distinct words a batch has.</param>
/// <param name="longest">The length of the longest text.</param>
internal sealed class WordReader(int capacity, int longest)
{
    /// <summary>Stop words come first in the list, so that one look tells them and numbers the others.</summary>
    private readonly WordList words = new(capacity);
    private readonly char[] folded = new char[longest];
    private readonly WordKey[] keys = new WordKey[(longest + 1) / 2];
    private readonly int[] starts = new int[(longest + 1) / 2];
    private readonly int[] ends = new int[(longest + 1) / 2];

    /// <summary>A list of the distinct words of the batch so far that are no stop words, by number.</summary>
    public string[] IndexedWords() => [.. words.Words.Skip(DanishStopWords.All.Length)];

    /// <summary>Begins a batch.</summary>
    public void Begin()
    {
        words.Clear();
        foreach (var word in DanishStopWords.All)
        {
            words.NumberOf(word);
        }
    }

    /// <summary>Writes the numbers of a text's words, stop words left out.</summary>
    /// <returns>How many they are.</returns>
    public int Number(string text, Span<int> numbers)
    {
        var letters = folded.AsSpan(0, TextFolding.Fold(text, folded));
        return Number(letters, Cut(letters), numbers);
    }

    /// <returns>How many words there are.</returns>
    [MethodImpl(LongLoop.Compiled)]
    private int Cut(ReadOnlySpan<char> letters)
    {
        var count = 0;
        var cut = DanishTokenizer.Split(letters);
        while (cut.MoveNext())
        {
            (keys[count], starts[count], ends[count]) = (cut.Key, cut.Start, cut.Start + cut.Current.Length);
            count++;
        }

        return count;
    }

    [MethodImpl(LongLoop.Compiled)]
    private int Number(ReadOnlySpan<char> letters, int cut, Span<int> numbers)
    {
        var count = 0;
        for (var i = 0; i < cut; i++)
        {
            var number = words.NumberOf(letters[starts[i]..ends[i]], keys[i]) - DanishStopWords.All.Length;
            numbers[count] = number;
            count += number >= 0 ? 1 : 0;
        }

        return count;
    }
}
