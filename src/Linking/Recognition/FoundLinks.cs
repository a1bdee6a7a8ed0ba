using System.Collections.Immutable;
using Markdig.Syntax.Inlines;

namespace Site.Linking.Recognition;

/// <summary>Where a recognised link begins or ends in a literal of the parsed Markdown.</summary>
/// <param name="Index">The index of the character before which it does; the literal's length for its end.</param>
/// <param name="Address">Where the link leads; null at a link's end.</param>
public readonly record struct LinkEdge(int Index, string? Address);

/// <summary>The links that recognition makes, by literal of the parsed Markdown, which itself is not changed.</summary>
public sealed class FoundLinks
{
    private readonly Dictionary<LiteralInline, ImmutableArray<LinkEdge>> edges =
        new(ReferenceEqualityComparer.Instance);

    /// <param name="pages">What recognition found on each page.</param>
    internal FoundLinks(IEnumerable<RecognisedPage> pages)
    {
        foreach (var (literal, edge) in pages.SelectMany(page => page.Edges))
        {
            edges[literal] = In(literal).Add(edge);
        }
    }

    /// <summary>The beginnings and ends of links in a literal, in order; empty for most.</summary>
    public ImmutableArray<LinkEdge> In(LiteralInline literal) => edges.GetValueOrDefault(literal, []);

    /// <summary>
    /// The beginning and the end of a link around some words; empty if they lie in different emphases, which no link
    /// could span.
    /// </summary>
    internal static (LiteralInline Literal, LinkEdge Edge)[] EdgesOf(RunningText text, Finding link) =>
        text.At(link.Start) is { } first && text.At(link.End - 1) is { } last
            && first.Literal.Parent == last.Literal.Parent
            ?
            [
                (first.Literal, new LinkEdge(first.Index, link.To!.Address)),
                (last.Literal, new LinkEdge(last.Index + 1, null)),
            ]
            : [];
}
