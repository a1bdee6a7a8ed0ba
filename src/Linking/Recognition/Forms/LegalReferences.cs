using System.Collections.Frozen;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>
/// Finds paragraphs of laws: "SEL § 52, stk. 3, nr. 5", "§§ 103 og 104", "§ 107 i serviceloven". A law that is not in
/// the vocabulary ("sundhedslovens § 86") gives no link. A paragraph without a law is ambiguous if several laws have
/// it.
/// </summary>
/// <param name="index">The archive's legal basis.</param>
/// <param name="exists">Returns true if a page is on the site.</param>
internal sealed class LegalReferences(LegalBasisIndex index, Func<PageId, bool> exists)
{
    /// <summary>A law that the vocabulary does not have.</summary>
    private const string UnknownLaw = "";
    private const int MaxNameDistance = 60;

    private static readonly FrozenSet<string> WordsBeforeSign =
        new[] { "efter", "jf", "i", "paragraf", "og", "eller" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> WordsAfterParagraph =
        new[] { "i", "efter", "jf" }.ToFrozenSet(StringComparer.Ordinal);

    public IEnumerable<Finding> Find(Passage passage)
    {
        string? previousLaw = null;
        var previousEnd = 0;
        var laws = passage.Meanings<LawWord>().ToList();
        foreach (var sign in passage.Keywords(KeywordKind.Paragraph)
            .Where(sign => sign.Start == 0 || passage.Text[sign.Start - 1] != '§'))
        {
            var paragraphs = ParagraphNumbers.ReadAfter(passage, sign);
            if (paragraphs.Count == 0)
            {
                continue;
            }

            var before = FindLawBefore(passage, laws, sign.Start);
            previousLaw = Sentence.EndsBetween(passage.Text, previousEnd, sign.Start) ? null : previousLaw;
            var continuesPrevious =
                previousEnd > 0 && passage.HasOnlyWordsBetween(previousEnd, sign.Start, WordsBeforeSign);
            var law = before?.Law
                ?? FindLawAfter(passage, laws, paragraphs[^1].End)
                ?? (continuesPrevious || previousLaw == UnknownLaw ? previousLaw : null);
            (previousLaw, previousEnd) = (law, paragraphs[^1].End);
            for (var i = 0; i < paragraphs.Count; i++)
            {
                var start = i == 0 ? before?.Start ?? sign.Start : paragraphs[i].Start;
                yield return Finding.FromDestinations(
                    start, paragraphs[i].End, Destinations(law, paragraphs[i].Number));
            }
        }
    }

    private IEnumerable<Destination> Destinations(string? law, string paragraph) =>
        index.Find(law, paragraph).Select(id => new Destination(SiteAddresses.ListingOf(ListingKind.LegalBasis, id)))
            .Where(destination => exists(destination.Page));

    /// <summary>
    /// The law named just before the sign (§), and where the reference starts. Null if no law is named. The reference
    /// starts at the name of a known law, else at the sign. "lovens § 5" means the last law named earlier, and starts
    /// at "lovens".
    /// </summary>
    private static (string Law, int Start)? FindLawBefore(
        Passage passage, List<(Hit Hit, LawWord Meaning)> laws, int sign)
    {
        var known = laws.FindLast(law => law.Hit.End <= sign);
        if (known.Meaning is { } law && passage.HasOnlyWordsBetween(known.Hit.End, sign, WordsBeforeSign)
            && !passage.Text.AsSpan(known.Hit.End, sign - known.Hit.End).Contains('§'))
        {
            return (law.Law, known.Hit.Start);
        }

        var word = passage.WordBefore(sign);
        return word == "lovens"
            ? laws.FindLast(earlier => earlier.Hit.End < sign) is { Meaning: { } meant }
                ? (meant.Law, sign - 7)
                : (UnknownLaw, sign)
            : IsLaw(word) || IsAbbreviation(passage, sign, word) || IsAfterTitleOfLaw(passage, sign)
                ? (UnknownLaw, sign)
            : null;
    }

    /// <summary>The law in "§ 107 i serviceloven" or "§ 107 (serviceloven)"; null if none is named.</summary>
    private static string? FindLawAfter(Passage passage, List<(Hit Hit, LawWord Meaning)> laws, int end)
    {
        var known = laws.Find(law =>
            law.Hit.Start >= end && law.Hit.Start - end <= 6
            && passage.HasOnlyWordsBetween(end, law.Hit.Start, WordsAfterParagraph));
        var next = passage.WordsBetween(end, Math.Min(passage.Text.Length, end + 40))
            .SkipWhile(WordsAfterParagraph.Contains).FirstOrDefault("");
        return known.Meaning?.Law ?? (passage.StartsWithAt(" i ", end) && IsLaw(next) ? UnknownLaw : null);
    }

    private static bool IsLaw(string word) =>
        word.EndsWith("loven", StringComparison.Ordinal) || word.EndsWith("lovens", StringComparison.Ordinal)
        || word is "lov" or "lovs"
        || word.EndsWith("bekendtgørelsen", StringComparison.Ordinal)
        || word.EndsWith("bekendtgørelsens", StringComparison.Ordinal)
        || word is "vedtægtens" or "vedtægternes" or "aftalens" or "forordningens" or "konventionens";

    /// <summary>True for an unknown law in "SUL § 138".</summary>
    private static bool IsAbbreviation(Passage passage, int sign, string word)
    {
        var start = passage.Text.AsSpan(0, sign).TrimEnd().Length - word.Length;
        return word.Length is >= 2 and <= 5 && passage.Text.Skip(start).Take(word.Length).All(char.IsUpper);
    }

    /// <summary>True in "lov om aktiv socialpolitik § 81".</summary>
    private static bool IsAfterTitleOfLaw(Passage passage, int sign)
    {
        var from = Math.Max(0, sign - MaxNameDistance);
        var about = passage.Text.AsSpan(from, sign - from).LastIndexOf("lov om ", StringComparison.OrdinalIgnoreCase);
        return about >= 0 && !Sentence.EndsBetween(passage.Text, from + about, sign);
    }
}
