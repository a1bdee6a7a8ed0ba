using Site.Indexing.Shards;

namespace Site.Tests.Indexing.Shards;

public class PostingsEncoderTests
{
    [Fact]
    public void DocumentsAreGapsAndWeightsAreAboveTheLowest()
    {
        var encoder = new PostingsEncoder();
        encoder.AddEntry(5);
        encoder.AddField([new(3, 100), new(4, 90), new(9, 91)]);
        encoder.AddField([new(0, 7)]);

        var encoded = encoder.ToEncoded();

        Assert.Equal(Numbers(5, 3, 1), encoded.Counts);
        Assert.Equal(Numbers(3, 0, 4, 0), encoded.Documents);
        Assert.Equal(Numbers(90, 10, 0, 1, 7, 0), encoded.Weights);
    }

    [Fact]
    public void AnEncodedEntryIsAppendedUnchanged()
    {
        var encoder = new PostingsEncoder();
        encoder.Add(new EncodedPostings("a", "b", "c"));
        encoder.Add(new EncodedPostings("d", "e", "f"));

        Assert.Equal(new EncodedPostings("ad", "be", "cf"), encoder.ToEncoded());
    }

    private static string Numbers(params int[] numbers)
    {
        var encoder = new NumberEncoder();
        Array.ForEach(numbers, encoder.Add);
        return encoder.Text.ToString();
    }
}
