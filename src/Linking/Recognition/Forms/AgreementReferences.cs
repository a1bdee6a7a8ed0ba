using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>
/// Finds agreements by kind and period ("rammeaftalen for 2018", "Nordjysk Socialaftale 2021-2022"), and by kind alone
/// ("socialaftalen") on a meeting's pages: the one that was in force that day or, with a capital, the one that the
/// page names in full. If those are two, the reference is ambiguous.
/// </summary>
/// <param name="agreements">The archive's agreements.</param>
/// <param name="inForceOn">Whether a page is in force on a day.</param>
internal sealed class AgreementReferences(IEnumerable<Agreement> agreements, Func<PageId, DateOnly, InForce> inForceOn)
{
    private const int FarthestYear = 50;

    private static readonly FrozenSet<string> NotTheOneInForce =
        new[]
        {
            "ny", "nye", "næste", "kommende", "fremtidige", "tidligere", "forrige", "gamle", "sidste",
            "for", "en", "et",
        }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ILookup<AgreementType, (Agreement Agreement, YearSpan Period)> byType =
        agreements.ToLookup(agreement => agreement.Type, agreement => (agreement, YearSpan.Of(agreement)));

    /// <summary>The agreements that a passage names with their period.</summary>
    public IEnumerable<Finding> WithPeriod(Passage passage) => Words(passage).Where(word => word.Period is not null)
        .Select(word => Finding.FromDestinations(
            word.Start,
            word.End,
            byType[word.Type].Where(pair => word.Period!.Value.Names(pair.Period))
                .Select(pair => new Destination(pair.Agreement.Id))));

    /// <summary>The agreements that a passage names by kind alone.</summary>
    /// <param name="passage">A passage of a meeting's page; others give nothing.</param>
    /// <param name="named">The agreements that the page names in full.</param>
    public IEnumerable<Finding> InForce(Passage passage, IReadOnlySet<PageId> named)
    {
        if (passage.Page.Meeting?.Day is not { } day)
        {
            yield break;
        }

        foreach (var word in Words(passage)
            .Where(word => word.Period is null && word.IsDefinite && IsMeantToday(passage, word)))
        {
            var year = YearSoonAfter(passage, word.End) ?? day.Year;
            var inForce = byType[word.Type].Select(pair => pair.Agreement)
                .Where(agreement => MayBeInForce(agreement, day) && IsOfYear(agreement, year))
                .Select(agreement => agreement.Id).ToList();
            var spokenOf = IsCurrent(passage, word) || (inForce.Count == 0 && !char.IsUpper(passage.Text[word.Start]))
                ? []
                : byType[word.Type].Select(pair => pair.Agreement.Id).Where(named.Contains);
            yield return Finding.FromDestinations(
                word.Start, word.End, inForce.Union(spokenOf).Select(id => new Destination(id)));
        }
    }

    private static IEnumerable<AgreementNoun> Words(Passage passage)
    {
        foreach (var (hit, meaning) in passage.Meanings<AgreementWord>())
        {
            var after = PeriodAfter(passage, hit.End);
            yield return new AgreementNoun(
                hit.Start, after?.End ?? hit.End, meaning.Type, meaning.IsDefinite, after?.Period);
        }
    }

    private static (YearSpan Period, int End)? PeriodAfter(Passage passage, int end)
    {
        var position = passage.SkipSpace(end);
        foreach (var joiner in (ReadOnlySpan<string>)["for ", "fra "])
        {
            position = passage.StartsWithAt(joiner, position) ? passage.SkipSpace(position + joiner.Length) : position;
        }

        if (position == end || passage.NumberAt(position, 4) is not { Value: > 1900 and < 2100 } first)
        {
            return null;
        }

        var next = passage.SkipSpace(first.End);
        var isRange = next < passage.Text.Length && passage.Text[next] is '-' or '–' or '/';
        var last = isRange ? passage.NumberAt(passage.SkipSpace(next + 1), 4) : null;
        var to = last is { Value: < 100 } ? (first.Value / 100 * 100) + last.Value.Value : last?.Value;
        return (new YearSpan(first.Value, to), last?.End ?? first.End);
    }

    private static bool IsMeantToday(Passage passage, AgreementNoun word)
    {
        var before = passage.WordBefore(word.Start);
        return !NotTheOneInForce.Contains(before)
            || (before == "for" && passage.WordBefore(word.Start - 4) is not ("sekretariat" or "sekretariatet"));
    }

    /// <summary>"den gældende rammeaftale" is the one in force, even if the page names others.</summary>
    private static bool IsCurrent(Passage passage, AgreementNoun word)
    {
        var words = passage.WordsBetween(word.Start, word.End).ToList();
        return words.Contains("gældende") || words.Contains("nuværende");
    }

    /// <summary>"rammeaftalen for socialområdet i 2013" is not the one of 2012.</summary>
    private static int? YearSoonAfter(Passage passage, int end)
    {
        var limit = Math.Min(passage.Text.Length, end + FarthestYear);
        for (var i = end; i < limit && passage.Text[i] is not (',' or '.' or ';' or '('); i++)
        {
            if (passage.StartsWithAt(" i ", i) && passage.NumberAt(i + 3, 4) is { Value: > 1900 and < 2100 } year)
            {
                return year.Value;
            }
        }

        return null;
    }

    private static bool IsOfYear(Agreement agreement, int year) =>
        agreement.ValidFrom?.Year <= year && (agreement.ValidTo is null || year <= agreement.ValidTo.Value.Year);

    /// <summary>
    /// Whether it was in force on a day, or had begun and has no stated end: a text of that day means it.
    /// </summary>
    private bool MayBeInForce(Agreement agreement, PartialDate day)
    {
        var date = new DateOnly(day.Year, day.Month ?? 1, day.Day ?? 1);
        return agreement.ValidFrom is not null && inForceOn(agreement.Id, date).Answer != InForceAnswer.NotInForce;
    }

    private readonly record struct AgreementNoun(
        int Start, int End, AgreementType Type, bool IsDefinite, YearSpan? Period);

    /// <summary>The years in an agreement's title, or else those in which it is in force.</summary>
    private readonly record struct YearSpan(int? From, int? To)
    {
        public static YearSpan Of(Agreement agreement)
        {
            var years = Years(agreement.Title).ToImmutableArray();
            return years.IsEmpty
                ? new YearSpan(agreement.ValidFrom?.Year, agreement.ValidTo?.Year)
                : new YearSpan(years[0], years.Length > 1 ? years[^1] : null);
        }

        /// <summary>
        /// Whether these years in a text mean that period: all of it, or its first year.
        /// </summary>
        public bool Names(YearSpan period) =>
            From is not null && From == period.From && (To is null || To == (period.To ?? period.From));

        private static IEnumerable<int> Years(string title) => title.Split(' ', '-', '–', '/', ',', '(', ')')
            .Where(part => part.Length == 4 && part.All(char.IsAsciiDigit))
            .Select(part => int.Parse(part, CultureInfo.InvariantCulture));
    }
}
