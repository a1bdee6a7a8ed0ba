using Site.Indexing.Pages;
using Site.Indexing.Terms;

namespace Site.Tests.Indexing.Terms;

public class TextBatchTests
{
    [Fact]
    public void TextsAreSequencesOfWordNumbersWithoutStopWords()
    {
        var batch = TextBatch.From(
            [new SearchDocument("0", ["Takst og analyse", ""]), new("1", ["analyse", "Takst, takst"])]);

        Assert.Equal(["takst", "analyse"], batch.Words);
        Assert.Equal([3, 2], batch.Counts);
        Assert.Equal([2, 2, 3, 5], batch.Ends);
        Assert.Equal([0, 1], batch[0].ToArray());
        Assert.Equal([], batch[1].ToArray());
        Assert.Equal([0, 0], batch[3].ToArray());
    }
}
