using Site.Linking;
using Site.Model;

namespace Site.Theme.Wording;

/// <summary>Danish texts that say whether a page is in force.</summary>
internal static class InForceWords
{
    /// <summary>The text of a badge: "Gælder", "Afløst", "Udløbet 31. december 2020", "Slutdato ikke oplyst".</summary>
    public static string BadgeText(InForce inForce) => inForce.Reason switch
    {
        InForceReason.WithinPeriod => "Gælder",
        InForceReason.Replaced => "Afløst",
        InForceReason.Expired => $"Udløbet {inForce.Date!.Value.InDanish}",
        InForceReason.NotBegun => $"Gælder fra {inForce.Date!.Value.InDanish}",
        InForceReason.NotCarried => "Ikke vedtaget",
        InForceReason.UnknownOutcome => "Udfaldet er ukendt",
        InForceReason.NoEndDate => "Slutdato ikke oplyst",
        InForceReason.NoDates => "Perioden er ukendt",
        _ => throw new ArgumentOutOfRangeException(nameof(inForce), inForce.Reason, null),
    };

    public static string BadgeClass(InForce inForce) => inForce.Reason switch
    {
        InForceReason.WithinPeriod => "badge badge-success",
        InForceReason.NotBegun => "badge badge-info",
        _ => "badge",
    };

    /// <summary>
    /// The status in feeds and data, without a date. Agreements and adopted decisions have one. So has any page that
    /// was replaced, has expired or is not in force yet. Null for other pages.
    /// </summary>
    public static string? FormatStatus(Content content, LinkedArchive archive) =>
        archive.InForce(content.Id).Reason switch
        {
            InForceReason.Replaced => "afløst",
            InForceReason.Expired => "udløbet",
            InForceReason.NotBegun => "gælder senere",
            _ when !InForce.AppliesTo(content) => null,
            InForceReason.WithinPeriod => "gælder",
            InForceReason.NoEndDate => "slutdato ikke oplyst",
            _ => "perioden er ukendt",
        };
}
