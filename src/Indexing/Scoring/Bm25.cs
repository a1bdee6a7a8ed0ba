namespace Site.Indexing.Scoring;

/// <summary>
/// Okapi BM25 as lunr.js 2.3.9 has it; line numbers below are those of lunr.js in that release. Weights are whole
/// thousandths, since lunr rounds every score to three decimals.
/// </summary>
public static class Bm25
{
    /// <summary>Term frequency saturation (lunr.js line 2361).</summary>
    private const double K1 = 1.2;

    /// <summary>Field length normalization (lunr.js line 2360).</summary>
    private const double B = 0.75;

    /// <summary>The inverse document frequency of a term (lunr.js lines 319-330).</summary>
    /// <param name="occurrences">
    /// In how many fields of documents it occurs: a document counts once for each field that has it.
    /// </param>
    /// <param name="documents">How many documents there are.</param>
    public static double InverseDocumentFrequency(int occurrences, int documents) =>
        Math.Log(1 + Math.Abs((documents - occurrences + 0.5) / (occurrences + 0.5)));

    /// <summary>The weight of a term in a field of a document, in thousandths (lunr.js lines 2608-2611).</summary>
    /// <param name="idf">The term's inverse document frequency.</param>
    /// <param name="frequency">How often it occurs in the field.</param>
    /// <param name="relativeLength">The field's length over the average length of that field, in words.</param>
    /// <param name="fieldBoost">Of the field.</param>
    /// <param name="documentBoost">Of the document.</param>
    public static int MilliWeight(
        double idf, int frequency, double relativeLength, double fieldBoost, double documentBoost)
    {
        var score = idf * ((K1 + 1) * frequency) / ((K1 * (1 - B + (B * relativeLength))) + frequency);
        score *= fieldBoost;
        score *= documentBoost;
        return RoundHalfUp(score * 1000);
    }

    /// <summary>JavaScript's Math.round: .NET's own rounds halves to even.</summary>
    private static int RoundHalfUp(double value)
    {
        var floor = Math.Floor(value);
        return (int)floor + (value - floor >= 0.5 ? 1 : 0);
    }
}
