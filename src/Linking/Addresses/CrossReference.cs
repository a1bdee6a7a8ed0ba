using Site.Model;

namespace Site.Linking;

/// <summary>A link to a page by id, as authors write it: <c>xref:moeder/2019-10-24-das/8#beslutning</c>.</summary>
/// <param name="Id">The page.</param>
/// <param name="Anchor">The section on it, or null.</param>
public readonly record struct CrossReference(PageId Id, string? Anchor)
{
    private const string Scheme = "xref:";

    /// <summary>Parses a link address; null if it is not a cross-reference.</summary>
    public static CrossReference? Parse(string? url)
    {
        if (url is null || !url.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = url[Scheme.Length..].Split('#', 2);
        return new CrossReference(new PageId(parts[0].Trim('/')), parts.Length == 2 ? parts[1] : null);
    }
}
