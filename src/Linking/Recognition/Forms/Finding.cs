using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>Something found in a running text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The position after it.</param>
/// <param name="To">Where it leads; null where it leads nowhere, or may lead to several pages.</param>
/// <param name="Candidates">The pages between which nothing decides; empty where it leads somewhere or nowhere.</param>
public sealed record Finding(int Start, int End, Destination? To, IReadOnlyList<PageId> Candidates)
{
    /// <summary>Whether it only keeps others from its words.</summary>
    internal bool IsBlocker => To is null && Candidates.Count == 0;

    /// <summary>Found, with one place to lead to, several, or none (then it only keeps others from its words).</summary>
    internal static Finding FromDestinations(int start, int end, IEnumerable<Destination> destinations)
    {
        var all = destinations.Distinct().ToList();
        return new Finding(start, end, all.Count == 1 ? all[0] : null, all.Count > 1 ? [.. all.Select(one => one.Page).Distinct()] : []);
    }
}

/// <summary>Where a recognised reference leads.</summary>
/// <param name="Page">The page it is about.</param>
/// <param name="Anchor">A part of the page, or null.</param>
/// <param name="File">The published file to open instead, below <c>input/</c>; or null.</param>
public sealed record Destination(PageId Page, string? Anchor = null, string? File = null)
{
    /// <summary>The address on the site.</summary>
    public string Address => File is { } file ? $"/{file}" : Anchor is { } anchor ? $"{Page.Address}#{anchor}" : Page.Address;
}
