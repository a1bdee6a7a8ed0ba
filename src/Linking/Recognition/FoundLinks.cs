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
    private readonly Dictionary<LiteralInline, ImmutableArray<LinkEdge>> edges = new(ReferenceEqualityComparer.Instance);

    /// <summary>The beginnings and ends of links in a literal, in order; none for most.</summary>
    public ImmutableArray<LinkEdge> In(LiteralInline literal) => edges.GetValueOrDefault(literal, []);

    internal static FoundLinks Of(IEnumerable<(RunningText Text, Finding Link)> links)
    {
        var found = new FoundLinks();
        foreach (var (text, link) in links)
        {
            found.Add(text, link);
        }

        return found;
    }

    /// <summary>Puts a link around some words; not where they begin and end in different emphases, which no link could hold.</summary>
    private void Add(RunningText text, Finding link)
    {
        if (text.At(link.Start) is { } first && text.At(link.End - 1) is { } last && first.Literal.Parent == last.Literal.Parent)
        {
            Add(first.Literal, new LinkEdge(first.Index, link.To!.Address));
            Add(last.Literal, new LinkEdge(last.Index + 1, null));
        }
    }

    private void Add(LiteralInline literal, LinkEdge edge) => edges[literal] = In(literal).Add(edge);
}
