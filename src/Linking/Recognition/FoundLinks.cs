using System.Collections.Immutable;
using Markdig.Syntax.Inlines;

namespace Site.Linking.Recognition;

/// <summary>Where in a literal of the parsed Markdown a found link begins or ends.</summary>
/// <param name="Index">The character before which it does; the literal's length for its end.</param>
/// <param name="Address">Where the link leads, or null where it ends.</param>
public readonly record struct LinkEdge(int Index, string? Address);

/// <summary>The links that recognition makes, by the literals of the parsed Markdown; the Markdown itself stays as it was read.</summary>
public sealed class FoundLinks
{
    private readonly Dictionary<LiteralInline, ImmutableArray<LinkEdge>> edges;

    private FoundLinks(Dictionary<LiteralInline, ImmutableArray<LinkEdge>> edges) => this.edges = edges;

    /// <summary>The beginnings and ends of links in a literal, in order; none for most.</summary>
    public ImmutableArray<LinkEdge> In(LiteralInline literal) => edges.GetValueOrDefault(literal, []);

    internal static FoundLinks Of(IEnumerable<RecognisedPage> pages) => new FoundLinks([]).With([], pages);

    /// <summary>The same but for some pages: what they had before is taken away, what they have now is added.</summary>
    internal FoundLinks With(IEnumerable<RecognisedPage> before, IEnumerable<RecognisedPage> now)
    {
        var found = new FoundLinks(new(edges, ReferenceEqualityComparer.Instance));
        foreach (var (literal, _) in before.SelectMany(page => page.Edges))
        {
            found.edges.Remove(literal);
        }

        foreach (var (literal, edge) in now.SelectMany(page => page.Edges))
        {
            found.edges[literal] = found.In(literal).Add(edge);
        }

        return found;
    }

    /// <summary>The beginning and the end of a link around some words; none where they begin and end in different emphases, which no link could hold.</summary>
    internal static (LiteralInline Literal, LinkEdge Edge)[] EdgesOf(RunningText text, Finding link) =>
        text.At(link.Start) is { } first && text.At(link.End - 1) is { } last && first.Literal.Parent == last.Literal.Parent
            ? [(first.Literal, new LinkEdge(first.Index, link.To!.Address)), (last.Literal, new LinkEdge(last.Index + 1, null))] : [];
}
