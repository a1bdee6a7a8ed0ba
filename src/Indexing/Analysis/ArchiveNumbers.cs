namespace Site.Indexing.Analysis;

/// <summary>The numbers that words have in the whole archive: in the order in which they first occur, however it is read.</summary>
/// <param name="batches">How many batches there are.</param>
/// <param name="capacity">About how many distinct words.</param>
internal sealed class ArchiveNumbers(int batches, int capacity)
{
    private readonly Lock gate = new();
    private readonly TextBatch?[] read = new TextBatch?[batches];
    private int taken;

    /// <summary>All words, once all batches are there.</summary>
    public WordList Words { get; } = new(capacity);

    /// <summary>For each batch, its words' numbers in the archive by those in the batch.</summary>
    public int[][] InBatches { get; } = new int[batches][];

    /// <summary>A batch that was read, whichever comes first: its words get their numbers when those of all before it have theirs.</summary>
    public void Add(int number, TextBatch batch)
    {
        lock (gate)
        {
            read[number] = batch;
            for (; taken < read.Length && read[taken] is { } next; taken++)
            {
                InBatches[taken] = NumbersOf(next.Words);
            }
        }
    }

    private int[] NumbersOf(IReadOnlyList<string> batch)
    {
        var numbers = new int[batch.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Words.NumberOf(batch[i]);
        }

        return numbers;
    }
}
