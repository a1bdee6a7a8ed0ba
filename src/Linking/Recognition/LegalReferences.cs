using System.Collections.Frozen;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>
/// Finds paragraphs of the laws: "SEL § 52, stk. 3, nr. 5", "§§ 103 og 104", "§ 107 i serviceloven". The law must fit: one
/// that the archive does not know ("sundhedslovens § 86") leads nowhere; without a law the paragraph must be of one alone.
/// </summary>
/// <param name="index">The archive's legal basis.</param>
/// <param name="exists">Whether a page is on the site.</param>
internal sealed class LegalReferences(LegalBasisIndex index, Func<PageId, bool> exists)
{
    private const string ForeignLaw = "";
    private const int FarthestName = 60;

    private static readonly FrozenSet<string> BeforeSign = new[] { "efter", "jf", "i", "paragraf", "og", "eller" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> AfterParagraph = new[] { "i", "efter", "jf" }.ToFrozenSet(StringComparer.Ordinal);

    public IEnumerable<Finding> Find(Passage passage)
    {
        string? carried = null;
        var last = 0;
        var laws = passage.Of<LawWord>().ToList();
        foreach (var sign in passage.Of(KeywordKind.Paragraph).Where(sign => sign.Start == 0 || passage.Text[sign.Start - 1] != '§'))
        {
            var paragraphs = Paragraphs(passage, sign);
            if (paragraphs.Count == 0)
            {
                continue;
            }

            var before = LawBefore(passage, laws, sign.Start);
            carried = Sentence.IsBroken(passage.Text, last, sign.Start) ? null : carried;
            var isListed = last > 0 && passage.IsOnly(last, sign.Start, BeforeSign);
            var law = before?.Law ?? LawAfter(passage, laws, paragraphs[^1].End) ?? (isListed || carried == ForeignLaw ? carried : null);
            (carried, last) = (law, paragraphs[^1].End);
            for (var i = 0; i < paragraphs.Count; i++)
            {
                yield return Finding.Of(i == 0 ? before?.Start ?? sign.Start : paragraphs[i].Start, paragraphs[i].End, Destinations(law, paragraphs[i].Number));
            }
        }
    }

    private IEnumerable<Destination> Destinations(string? law, string paragraph) =>
        index.Find(law, paragraph).Select(id => new Destination(SiteAddresses.Of(ListingKind.LegalBasis, id))).Where(place => exists(place.Page));

    /// <summary>The law named just before the sign, with where its name begins; the empty law for one that the archive does not know.</summary>
    private static (string Law, int Start)? LawBefore(Passage passage, List<(Hit Hit, LawWord Meaning)> laws, int sign)
    {
        var known = laws.FindLast(law => law.Hit.End <= sign);
        if (known.Meaning is { } law && passage.IsOnly(known.Hit.End, sign, BeforeSign) && !passage.Text.AsSpan(known.Hit.End, sign - known.Hit.End).Contains('§'))
        {
            return (law.Law, known.Hit.Start);
        }

        var word = passage.WordBefore(sign);
        return word == "lovens" ? laws.FindLast(earlier => earlier.Hit.End < sign) is { Meaning: { } meant } ? (meant.Law, sign - 7) : (ForeignLaw, sign)
            : IsLaw(word) || IsAbbreviation(passage, sign, word) || IsAfterLawAbout(passage, sign) ? (ForeignLaw, sign)
            : null;
    }

    /// <summary>"§ 107 i serviceloven", "§ 86 (sundhedsloven)".</summary>
    private static string? LawAfter(Passage passage, List<(Hit Hit, LawWord Meaning)> laws, int end)
    {
        var known = laws.Find(law => law.Hit.Start >= end && law.Hit.Start - end <= 6 && passage.IsOnly(end, law.Hit.Start, AfterParagraph));
        var next = passage.WordsBetween(end, Math.Min(passage.Text.Length, end + 40)).SkipWhile(AfterParagraph.Contains).FirstOrDefault("");
        return known.Meaning?.Law ?? (passage.Stands(" i ", end) && IsLaw(next) ? ForeignLaw : null);
    }

    private static bool IsLaw(string word) =>
        word.EndsWith("loven", StringComparison.Ordinal) || word.EndsWith("lovens", StringComparison.Ordinal) || word is "lov" or "lovs"
        || word.EndsWith("bekendtgørelsen", StringComparison.Ordinal) || word.EndsWith("bekendtgørelsens", StringComparison.Ordinal)
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
        var from = Math.Max(0, sign - FarthestName);
        var about = passage.Text.AsSpan(from, sign - from).LastIndexOf("lov om ", StringComparison.OrdinalIgnoreCase);
        return about >= 0 && !Sentence.IsBroken(passage.Text, from + about, sign);
    }

    /// <summary>The paragraphs that follow a sign, each with its subsections.</summary>
    private static List<(int Start, int End, string Number)> Paragraphs(Passage passage, Hit sign)
    {
        var found = new List<(int Start, int End, string Number)>();
        var isPlural = sign.End < passage.Text.Length && passage.Text[sign.End] == '§';
        for (var position = passage.SkipSpace(isPlural ? sign.End + 1 : sign.End); Number(passage, position) is { } number;)
        {
            var end = AfterSubsections(passage, number.End);
            found.Add((found.Count == 0 ? sign.Start : position, end, number.Text));
            if (NextInList(passage, end) is not { } next)
            {
                break;
            }

            position = next;
        }

        return found;
    }

    /// <summary>"107", "54 a", "79a".</summary>
    private static (string Text, int End)? Number(Passage passage, int position)
    {
        if (passage.NumberAt(position, 4) is not { } number || (number.End < passage.Text.Length && passage.Text[number.End] is '.' or ',' && number.End + 1 < passage.Text.Length && char.IsAsciiDigit(passage.Text[number.End + 1])))
        {
            return null;
        }

        var letter = number.End < passage.Text.Length && passage.Text[number.End] == ' ' ? number.End + 1 : number.End;
        var hasLetter = letter < passage.Text.Length && passage.Text[letter] is (>= 'a' and <= 'h') or (>= 'j' and <= 'z') && (letter + 1 == passage.Text.Length || !char.IsLetterOrDigit(passage.Text[letter + 1]));
        var end = hasLetter ? letter + 1 : number.End;
        return hasLetter || end == passage.Text.Length || !char.IsLetter(passage.Text[end]) ? (passage.Text[position..end], end) : null;
    }

    private static int AfterSubsections(Passage passage, int end)
    {
        while (true)
        {
            var next = passage.SkipSpace(end < passage.Text.Length && passage.Text[end] == ',' ? end + 1 : end);
            var word = Array.Find(["stk.", "stk", "nr.", "nr", "pkt.", "litra"], word => passage.Stands(word, next));
            if (word is null || SubsectionEnd(passage, passage.SkipSpace(next + word.Length), word) is not { } after)
            {
                return end;
            }

            end = after;
        }
    }

    private static int? SubsectionEnd(Passage passage, int position, string word)
    {
        var isLetter = word == "litra" && position < passage.Text.Length && char.IsAsciiLetter(passage.Text[position]);
        if (isLetter || passage.NumberAt(position, 2) is not { } number)
        {
            return isLetter ? position + 1 : null;
        }

        var range = number.End < passage.Text.Length && passage.Text[number.End] is '-' or '–' ? passage.NumberAt(number.End + 1, 2)
            : passage.Stands(" og ", number.End) ? passage.NumberAt(number.End + 4, 1)
            : null;
        return range?.End ?? number.End;
    }

    /// <summary>Where the next number of "103 og 104", "32, 103 og 104", "107-110" or "105/85" begins, or null.</summary>
    private static int? NextInList(Passage passage, int end)
    {
        var start = passage.SkipSpace(end);
        foreach (var joiner in (ReadOnlySpan<string>)["og ", "samt ", "eller ", "-", "–", "/", ",", "+"])
        {
            var next = passage.SkipSpace(start + joiner.Length);
            if (passage.Stands(joiner, start) && passage.NumberAt(next, 3) is { } number && (joiner != "," || IsListed(passage, number.End)))
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>A comma goes on only in a list that ends: "§§ 32, 103 og 104", not "§ 107, 22 pladser".</summary>
    private static bool IsListed(Passage passage, int end) => NextInList(passage, end) is not null;
}
