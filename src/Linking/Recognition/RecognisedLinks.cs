using System.Collections.Immutable;
using Markdig.Syntax.Inlines;

namespace Site.Linking.Recognition;

/// <summary>The start or end of a recognised link in a literal of the parsed Markdown.</summary>
/// <param name="Index">The index in the literal, from 0 to its length.</param>
/// <param name="Address">The address of the link at its start; null at its end.</param>
public readonly record struct LinkBoundary(int Index, string? Address);

/// <summary>
/// The recognised links, by the literals of the parsed Markdown that contain them. The Markdown itself is not changed.
/// </summary>
public sealed class RecognisedLinks
{
    private readonly Dictionary<LiteralInline, ImmutableArray<LinkBoundary>> boundaries =
        new(ReferenceEqualityComparer.Instance);

    /// <param name="pages">What recognition found on each page.</param>
    internal RecognisedLinks(IEnumerable<RecognisedPage> pages)
    {
        foreach (var (literal, boundary) in pages.SelectMany(page => page.Boundaries))
        {
            boundaries[literal] = FindBoundaries(literal).Add(boundary);
        }
    }

    /// <summary>The starts and ends of links in a literal, in order; empty if there are none.</summary>
    public ImmutableArray<LinkBoundary> FindBoundaries(LiteralInline literal) =>
        boundaries.GetValueOrDefault(literal, []);

    /// <summary>
    /// The start and end of a link. Empty if one of them is in no literal, or if they are in different emphasis
    /// elements, as a link cannot cross their bounds.
    /// </summary>
    internal static (LiteralInline Literal, LinkBoundary Boundary)[] BoundariesOf(RunningText text, Finding link) =>
        text.FindLiteral(link.Start) is { } first && text.FindLiteral(link.End - 1) is { } last
            && first.Literal.Parent == last.Literal.Parent
            ?
            [
                (first.Literal, new LinkBoundary(first.Index, link.To!.Address)),
                (last.Literal, new LinkBoundary(last.Index + 1, null)),
            ]
            : [];
}
