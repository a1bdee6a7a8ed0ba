using System.Collections.Immutable;
using Site.Linking;
using Site.Model;

namespace Site.Theme;

/// <summary>Where an agreement stands in time.</summary>
public enum StandingKind { InForce, Coming, Over, Unknown }

/// <summary>Whether an agreement holds on a day, in words.</summary>
/// <param name="Kind">The group it is listed in.</param>
/// <param name="Word">The badge: "Gælder", "Gælder fra 1. januar 2027", "Udløbet 31. december 2020", "Afløst", "Ukendt".</param>
/// <param name="ReplacedBy">What has taken its place by that day; empty while nothing has.</param>
public sealed record Standing(StandingKind Kind, string Word, ImmutableArray<Target> ReplacedBy)
{
    /// <summary>The design system's badge class; the word always stands there too.</summary>
    public string BadgeClass => Kind switch
    {
        StandingKind.InForce => "badge badge-success",
        StandingKind.Coming => "badge badge-info",
        _ => "badge",
    };

    /// <summary>Where an agreement stands. One that names no date at all is not called valid: the archive may only know how it came about.</summary>
    /// <param name="agreement">A page of <paramref name="archive"/>.</param>
    /// <param name="archive">Tells what replaces it, and from when.</param>
    /// <param name="today">The day asked about, Danish time.</param>
    public static Standing Of(Agreement agreement, LinkedArchive archive, DateOnly today)
    {
        var replacements = ReplacementsOf(agreement.Id, archive, today);
        return agreement switch
        {
            _ when !replacements.IsEmpty => new(StandingKind.Over, "Afløst", replacements),
            { ValidTo: { } end } when end < today => new(StandingKind.Over, $"Udløbet {((PartialDate)end).InDanish}", []),
            { ValidFrom: { } start } when start > today => new(StandingKind.Coming, $"Gælder fra {((PartialDate)start).InDanish}", []),
            { ValidFrom: null, ValidTo: null, Adopted: null } => new(StandingKind.Unknown, "Perioden er ukendt", []),
            _ => new(StandingKind.InForce, "Gælder", []),
        };
    }

    /// <summary>What has taken a page's place by a day; a proposal that was not carried, or takes effect later, has not.</summary>
    public static ImmutableArray<Target> ReplacementsOf(PageId page, LinkedArchive archive, DateOnly today) =>
        [.. archive.RelationsOf(page).ReplacedBy.Where(target => archive.EntryOf(target.Id)?.Content is not { } content || HasBegun(content, today))];

    /// <summary>What holds on a day in a replaced page's place: the last in each line of replacements, where it is known to be in force.</summary>
    public static ImmutableArray<Target> InForceAfter(PageId replaced, LinkedArchive archive, DateOnly today)
    {
        var (seen, inForce) = (new HashSet<PageId> { replaced }, ImmutableArray.CreateBuilder<Target>());
        var ahead = new Queue<Target>(ReplacementsOf(replaced, archive, today));
        while (ahead.TryDequeue(out var target))
        {
            var next = ReplacementsOf(target.Id, archive, today);
            if (seen.Add(target.Id) && next.IsEmpty && archive.EntryOf(target.Id)?.Content is { } last && IsInForce(last, archive, today))
            {
                inForce.Add(target);
            }

            foreach (var later in next.Where(later => !seen.Contains(later.Id)))
            {
                ahead.Enqueue(later);
            }
        }

        return inForce.ToImmutable();
    }

    private static bool IsInForce(Content content, LinkedArchive archive, DateOnly today) => content switch
    {
        Agreement agreement => Of(agreement, archive, today).Kind == StandingKind.InForce,
        AgendaItem { Outcome: null } => false, // nobody knows what came of it
        _ => HasBegun(content, today) && !(content.ValidTo < today),
    };

    private static bool HasBegun(Content content, DateOnly today) =>
        !(content.ValidFrom > today) && content is not AgendaItem { Outcome: Outcome.None or Outcome.NotApproved or Outcome.Postponed or Outcome.Withdrawn };
}
