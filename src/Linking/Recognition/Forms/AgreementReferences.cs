using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>
/// Finds agreements by type and period: "rammeaftalen for 2018", "Nordjysk Socialaftale 2021-2022". On the pages of a
/// meeting also finds them by type alone: "socialaftalen". This means the agreement in force on the day of the meeting,
/// or one that the page names with its period elsewhere. A reference is ambiguous if several agreements match.
/// </summary>
/// <param name="agreements">The archive's agreements.</param>
/// <param name="inForceOn">Decides if a page is in force on a day.</param>
internal sealed class AgreementReferences(IEnumerable<Agreement> agreements, Func<PageId, DateOnly, InForce> inForceOn)
{
    private const int MaxCharactersToYear = 50;

    /// <summary>See <see cref="MayMeanCurrent"/>.</summary>
    private static readonly FrozenSet<string> WordsForAnotherAgreement =
        new[]
        {
            "ny", "nye", "næste", "kommende", "fremtidige", "tidligere", "forrige", "gamle", "sidste",
            "for", "en", "et",
        }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ILookup<AgreementType, (Agreement Agreement, YearSpan Period)> byType =
        agreements.ToLookup(agreement => agreement.Type, agreement => (agreement, YearSpan.From(agreement)));

    /// <summary>Finds the agreements that a passage names with their period.</summary>
    public IEnumerable<Finding> FindWithPeriod(Passage passage) => FindNouns(passage)
        .Where(word => word.Period is not null)
        .Select(word => Finding.FromDestinations(
            word.Start,
            word.End,
            byType[word.Type].Where(pair => word.Period!.Value.Matches(pair.Period))
                .Select(pair => new Destination(pair.Agreement.Id))));

    /// <summary>Finds the agreements that a passage names by type alone.</summary>
    /// <param name="passage">A passage. Nothing is found unless its page is a meeting or an item.</param>
    /// <param name="namedAgreements">The agreements that the page names with their period.</param>
    public IEnumerable<Finding> FindInForce(Passage passage, IReadOnlySet<PageId> namedAgreements)
    {
        if (passage.Origin.Meeting?.HeldOn is not { } day)
        {
            yield break;
        }

        foreach (var word in FindNouns(passage)
            .Where(word => word.Period is null && word.IsDefinite && MayMeanCurrent(passage, word)))
        {
            var year = FindYearAfter(passage, word.End) ?? day.Year;
            var inForce = byType[word.Type].Select(pair => pair.Agreement)
                .Where(agreement => MayBeInForce(agreement, day) && IsOfYear(agreement, year))
                .Select(agreement => agreement.Id).ToList();
            var namedWithPeriod = SaysInForce(passage, word)
                || (inForce.Count == 0 && !char.IsUpper(passage.Text[word.Start]))
                ? []
                : byType[word.Type].Select(pair => pair.Agreement.Id).Where(namedAgreements.Contains);
            yield return Finding.FromDestinations(
                word.Start, word.End, inForce.Union(namedWithPeriod).Select(id => new Destination(id)));
        }
    }

    private static IEnumerable<AgreementNoun> FindNouns(Passage passage)
    {
        foreach (var (hit, meaning) in passage.Meanings<AgreementWord>())
        {
            var after = ReadPeriod(passage, hit.End);
            yield return new AgreementNoun(
                hit.Start, after?.End ?? hit.End, meaning.Type, meaning.IsDefinite, after?.Period);
        }
    }

    private static (YearSpan Period, int End)? ReadPeriod(Passage passage, int end)
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

    /// <summary>
    /// False for "den nye rammeaftale". After "for" it is false only for "sekretariatet for rammeaftalen", which names
    /// a secretariat.
    /// </summary>
    private static bool MayMeanCurrent(Passage passage, AgreementNoun word)
    {
        var before = passage.WordBefore(word.Start);
        return !WordsForAnotherAgreement.Contains(before)
            || (before == "for" && passage.WordBefore(word.Start - 4) is not ("sekretariat" or "sekretariatet"));
    }

    /// <summary>True for "den gældende rammeaftale": the one in force, even if the page names others.</summary>
    private static bool SaysInForce(Passage passage, AgreementNoun word)
    {
        var words = passage.WordsBetween(word.Start, word.End).ToList();
        return words.Contains("gældende") || words.Contains("nuværende");
    }

    /// <summary>The year in "rammeaftalen for socialområdet i 2013", or null.</summary>
    private static int? FindYearAfter(Passage passage, int end)
    {
        var limit = Math.Min(passage.Text.Length, end + MaxCharactersToYear);
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

    /// <summary>True if the agreement was in force on a day, or had begun and has no stated end.</summary>
    private bool MayBeInForce(Agreement agreement, PartialDate day)
    {
        var date = new DateOnly(day.Year, day.Month ?? 1, day.Day ?? 1);
        return agreement.ValidFrom is not null && inForceOn(agreement.Id, date).Answer != InForceAnswer.NotInForce;
    }

    private readonly record struct AgreementNoun(
        int Start, int End, AgreementType Type, bool IsDefinite, YearSpan? Period);

    /// <summary>A period of years. <c>Last</c> is null if only one year is given.</summary>
    private readonly record struct YearSpan(int? First, int? Last)
    {
        public static YearSpan From(Agreement agreement)
        {
            var years = FindYears(agreement.Title).ToImmutableArray();
            return years.IsEmpty
                ? new YearSpan(agreement.ValidFrom?.Year, agreement.ValidTo?.Year)
                : new YearSpan(years[0], years.Length > 1 ? years[^1] : null);
        }

        /// <summary>True if these years, as written in a text, mean the whole period or its first year.</summary>
        public bool Matches(YearSpan period) =>
            First is not null && First == period.First && (Last is null || Last == (period.Last ?? period.First));

        private static IEnumerable<int> FindYears(string title) => title.Split(' ', '-', '–', '/', ',', '(', ')')
            .Where(part => part.Length == 4 && part.All(char.IsAsciiDigit))
            .Select(part => int.Parse(part, CultureInfo.InvariantCulture));
    }
}
