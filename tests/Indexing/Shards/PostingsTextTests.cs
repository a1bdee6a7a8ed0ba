using Site.Indexing.Shards;

namespace Site.Tests.Indexing.Shards;

public class PostingsTextTests
{
    [Fact]
    public void DocumentsAreGapsAndWeightsAreAboveTheLowest()
    {
        var text = new PostingsText();
        text.AddEntry(5);
        text.AddField([new(3, 100), new(4, 90), new(9, 91)]);
        text.AddField([new(0, 7)]);

        var written = text.ToWritten();

        Assert.Equal(Numbers(5, 3, 1), written.Counts);
        Assert.Equal(Numbers(3, 0, 4, 0), written.Documents);
        Assert.Equal(Numbers(90, 10, 0, 1, 7, 0), written.Weights);
    }

    [Fact]
    public void AnEntryWrittenBeforeIsAddedAsItIs()
    {
        var text = new PostingsText();
        text.Add(new WrittenPostings("a", "b", "c"));
        text.Add(new WrittenPostings("d", "e", "f"));

        Assert.Equal(new WrittenPostings("ad", "be", "cf"), text.ToWritten());
    }

    private static string Numbers(params int[] numbers)
    {
        var text = new NumberText();
        Array.ForEach(numbers, text.Add);
        return text.Text.ToString();
    }
}
