using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>A reference found in a running text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The position after it.</param>
/// <param name="To">Its destination; null if it is ambiguous or has none.</param>
/// <param name="Candidates">The pages it may mean if it is ambiguous; else empty.</param>
public sealed record Finding(int Start, int End, Destination? To, IReadOnlyList<PageId> Candidates)
{
    /// <summary>True if it gives no link but blocks shorter overlapping matches.</summary>
    internal bool IsBlocker => To is null && Candidates.Count == 0;

    /// <summary>
    /// Creates a reference to the only destination, an ambiguous one to several, or a blocker if there is none.
    /// </summary>
    internal static Finding FromDestinations(int start, int end, IEnumerable<Destination> destinations)
    {
        var distinct = destinations.Distinct().ToList();
        return distinct switch
        {
            [] => new Finding(start, end, null, []),
            [var only] => new Finding(start, end, only, []),
            _ => new Finding(start, end, null, [.. distinct.Select(destination => destination.Page).Distinct()]),
        };
    }
}

/// <summary>The destination of a recognised reference.</summary>
/// <param name="Page">The page that is referred to.</param>
/// <param name="Anchor">A part of the page, or null.</param>
/// <param name="File">The published file to open instead of the page, by its path below <c>input/</c>; or null.</param>
public sealed record Destination(PageId Page, string? Anchor = null, string? File = null)
{
    /// <summary>The address on the site.</summary>
    public string Address =>
        File is { } file ? $"/{file}" : Anchor is { } anchor ? $"{Page.Address}#{anchor}" : Page.Address;
}
