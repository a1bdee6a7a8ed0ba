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
        var replacements = archive.RelationsOf(agreement.Id).ReplacedBy.Where(target => HasBegun(archive, target, today)).ToImmutableArray();
        return agreement switch
        {
            _ when !replacements.IsEmpty => new(StandingKind.Over, "Afløst", replacements),
            { ValidTo: { } end } when end < today => new(StandingKind.Over, $"Udløbet {((PartialDate)end).InDanish}", []),
            { ValidFrom: { } start } when start > today => new(StandingKind.Coming, $"Gælder fra {((PartialDate)start).InDanish}", []),
            { ValidFrom: null, ValidTo: null, Adopted: null } => new(StandingKind.Unknown, "Perioden er ukendt", []),
            _ => new(StandingKind.InForce, "Gælder", []),
        };
    }

    /// <summary>A replacement that takes effect later has not taken the place yet.</summary>
    private static bool HasBegun(LinkedArchive archive, Target replacement, DateOnly today) =>
        archive.Pages.FirstOrDefault(page => page.Id == replacement.Id)?.ValidFrom is not { } start || start <= today;
}
