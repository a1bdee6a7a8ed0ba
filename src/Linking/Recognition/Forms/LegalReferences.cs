using System.Collections.Frozen;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>
/// Finds paragraphs of laws: "SEL § 52, stk. 3, nr. 5", "§§ 103 og 104", "§ 107 i serviceloven". A law that the archive
/// does not have ("sundhedslovens § 86") gives no link; without a law the paragraph must belong to one law only.
/// </summary>
/// <param name="index">The archive's legal basis.</param>
/// <param name="exists">Tells if a page is on the site.</param>
internal sealed class LegalReferences(LegalBasisIndex index, Func<PageId, bool> exists)
{
    private const string ForeignLaw = "";
    private const int MaxNameDistance = 60;

    private static readonly FrozenSet<string> BeforeSign =
        new[] { "efter", "jf", "i", "paragraf", "og", "eller" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> AfterParagraph =
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

            var before = LawBefore(passage, laws, sign.Start);
            previousLaw = Sentence.EndsBetween(passage.Text, previousEnd, sign.Start) ? null : previousLaw;
            var isListed = previousEnd > 0 && passage.OnlyWordsBetween(previousEnd, sign.Start, BeforeSign);
            var law = before?.Law
                ?? LawAfter(passage, laws, paragraphs[^1].End)
                ?? (isListed || previousLaw == ForeignLaw ? previousLaw : null);
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
    /// The law named just before the paragraph sign, and the start of its name; the empty string for an unknown law.
    /// </summary>
    private static (string Law, int Start)? LawBefore(Passage passage, List<(Hit Hit, LawWord Meaning)> laws, int sign)
    {
        var known = laws.FindLast(law => law.Hit.End <= sign);
        if (known.Meaning is { } law && passage.OnlyWordsBetween(known.Hit.End, sign, BeforeSign)
            && !passage.Text.AsSpan(known.Hit.End, sign - known.Hit.End).Contains('§'))
        {
            return (law.Law, known.Hit.Start);
        }

        var word = passage.WordBefore(sign);
        return word == "lovens"
            ? laws.FindLast(earlier => earlier.Hit.End < sign) is { Meaning: { } meant }
                ? (meant.Law, sign - 7)
                : (ForeignLaw, sign)
            : IsLaw(word) || IsAbbreviation(passage, sign, word) || IsAfterLawAbout(passage, sign) ? (ForeignLaw, sign)
            : null;
    }

    /// <summary>"§ 107 i serviceloven", "§ 86 (sundhedsloven)".</summary>
    private static string? LawAfter(Passage passage, List<(Hit Hit, LawWord Meaning)> laws, int end)
    {
        var known = laws.Find(law =>
            law.Hit.Start >= end && law.Hit.Start - end <= 6
            && passage.OnlyWordsBetween(end, law.Hit.Start, AfterParagraph));
        var next = passage.WordsBetween(end, Math.Min(passage.Text.Length, end + 40))
            .SkipWhile(AfterParagraph.Contains).FirstOrDefault("");
        return known.Meaning?.Law ?? (passage.StartsWithAt(" i ", end) && IsLaw(next) ? ForeignLaw : null);
    }

    private static bool IsLaw(string word) =>
        word.EndsWith("loven", StringComparison.Ordinal) || word.EndsWith("lovens", StringComparison.Ordinal)
        || word is "lov" or "lovs"
        || word.EndsWith("bekendtgørelsen", StringComparison.Ordinal)
        || word.EndsWith("bekendtgørelsens", StringComparison.Ordinal)
        || word is "vedtægtens" or "vedtægternes" or "aftalens" or "forordningens" or "konventionens";

    /// <summary>"SUL § 138", "RSL § 9".</summary>
    private static bool IsAbbreviation(Passage passage, int sign, string word)
    {
        var start = passage.Text.AsSpan(0, sign).TrimEnd().Length - word.Length;
        return word.Length is >= 2 and <= 5 && passage.Text.Skip(start).Take(word.Length).All(char.IsUpper);
    }

    /// <summary>"lov om aktiv socialpolitik § 81".</summary>
    private static bool IsAfterLawAbout(Passage passage, int sign)
    {
        var from = Math.Max(0, sign - MaxNameDistance);
        var about = passage.Text.AsSpan(from, sign - from).LastIndexOf("lov om ", StringComparison.OrdinalIgnoreCase);
        return about >= 0 && !Sentence.EndsBetween(passage.Text, from + about, sign);
    }
}
