using Site.Indexing.Scoring;

namespace Site.Tests.Indexing.Scoring;

/// <summary>Figures computed by the formulas of lunr.js 2.3.9.</summary>
public class Bm25Tests
{
    [Theory]
    [InlineData(2, 10, 1.48160454)]
    [InlineData(12, 10, 0.11332869)]
    public void ARareTermHasAHighFrequency(int occurrences, int documents, double idf) =>
        Assert.Equal(idf, Bm25.ComputeInverseDocumentFrequency(occurrences, documents), 8);

    [Theory]
    [InlineData(2, 1, 1, 1, 1, 2000)]
    [InlineData(2, 3, 0.5, 8, 1, 28160)]
    [InlineData(1.5, 2, 2, 2, 0.9, 2898)]
    public void AWeightIsInThousandths(
        double idf, int frequency, double relativeLength, double fieldBoost, double documentBoost, int weight) =>
        Assert.Equal(weight, Bm25.ComputeMilliWeight(idf, frequency, relativeLength, fieldBoost, documentBoost));

    /// <summary>0.0625 × 1000 is 62.5: JavaScript rounds up to 63, .NET would round to the even 62.</summary>
    [Fact]
    public void HalvesAreRoundedUpAsInJavaScript() => Assert.Equal(63, Bm25.ComputeMilliWeight(0.0625, 1, 1, 1, 1));
}
