namespace Site.Indexing.Scoring;

/// <summary>
/// Okapi BM25 as in lunr.js 2.3.9; line numbers refer to that release. Weights are in whole thousandths, as lunr rounds
/// them to three decimals.
/// </summary>
public static class Bm25
{
    /// <summary>Term frequency saturation (lunr.js line 2361).</summary>
    private const double K1 = 1.2;

    /// <summary>Field length normalization (lunr.js line 2360).</summary>
    private const double B = 0.75;

    /// <summary>The inverse document frequency of a term (lunr.js lines 319-330).</summary>
    /// <param name="occurrences">
    /// The number of fields in which it occurs: a document counts once for each of its fields with the term.
    /// </param>
    /// <param name="documents">The number of documents.</param>
    public static double ComputeInverseDocumentFrequency(int occurrences, int documents) =>
        Math.Log(1 + Math.Abs((documents - occurrences + 0.5) / (occurrences + 0.5)));

    /// <summary>The weight of a term in a field of a document, in thousandths (lunr.js lines 2608-2611).</summary>
    /// <param name="idf">The term's inverse document frequency.</param>
    /// <param name="frequency">How often it occurs in the field.</param>
    /// <param name="relativeLength">The field's length divided by the average length of that field.</param>
    /// <param name="fieldBoost">The boost of the field.</param>
    /// <param name="documentBoost">The boost of the document.</param>
    public static int ComputeMilliWeight(
        double idf, int frequency, double relativeLength, double fieldBoost, double documentBoost)
    {
        var score = idf * ((K1 + 1) * frequency) / ((K1 * (1 - B + (B * relativeLength))) + frequency);
        score *= fieldBoost;
        score *= documentBoost;
        return RoundHalfUp(score * 1000);
    }

    /// <summary>Rounds as JavaScript's Math.round, while Math.Round of .NET rounds halves to even.</summary>
    private static int RoundHalfUp(double value)
    {
        var floor = Math.Floor(value);
        return (int)floor + (value - floor >= 0.5 ? 1 : 0);
    }
}
