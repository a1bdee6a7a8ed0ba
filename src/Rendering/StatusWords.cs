using Site.Linking;
using Site.Model;

namespace Site.Rendering;

/// <summary>Says in feeds and data whether a page is in force; the words are the same whatever the date.</summary>
internal static class StatusWords
{
    /// <summary>
    /// The status of an agreement or of a decision that was carried, and of any page that was replaced, has expired or
    /// begins later; null for other pages, of which nobody says whether they are in force.
    /// </summary>
    public static string? Of(Content content, LinkedArchive archive) => archive.InForce(content.Id).Reason switch
    {
        InForceReason.Replaced => "afløst",
        InForceReason.Expired => "udløbet",
        InForceReason.NotBegun => "gælder senere",
        _ when !InForce.Concerns(content) => null,
        InForceReason.WithinPeriod => "gælder",
        InForceReason.NoEndDate => "slutdato ikke oplyst",
        _ => "perioden er ukendt",
    };
}
