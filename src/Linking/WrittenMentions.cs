using System.Text;
using Markdig.Syntax.Inlines;
using Site.Linking.Recognition;
using Site.Model;

namespace Site.Linking;

/// <summary>The sentences in which authors link to other pages.</summary>
internal static class WrittenMentions
{
    /// <summary>Every cross-reference in a page's text to another page of the site, in order.</summary>
    public static IEnumerable<Mention> In(Content content, IReadOnlyDictionary<PageId, Target> targets) =>
        content.Text.Inlines<LinkInline>()
            .Where(link => CrossReference.Parse(link.Url) is { } reference && reference.Id != content.Id && targets.ContainsKey(reference.Id))
            .Select(link => Of(content, link, CrossReference.Parse(link.Url)!.Value, targets));

    private static Mention Of(Content content, LinkInline link, CrossReference reference, IReadOnlyDictionary<PageId, Target> targets)
    {
        var text = new StringBuilder();
        var words = Append(text, Root(link), link, targets);
        var sentence = Sentence.Bounds(text.ToString(), words.Start.Value, words.End.Value);
        return new Mention(content.Id, reference.Id, text.ToString()[sentence])
        {
            Anchor = reference.Anchor,
            Words = (words.Start.Value - sentence.Start.Value)..(words.End.Value - sentence.Start.Value),
            Place = new SourcePlace(content.File, link.Line + 1, link.Column + 1),
        };
    }

    private static ContainerInline Root(ContainerInline inline) => inline.Parent is { } parent ? Root(parent) : inline;

    /// <summary>Appends a text as readers see it, and tells where in it the link's words stand.</summary>
    private static Range Append(StringBuilder text, ContainerInline container, LinkInline sought, IReadOnlyDictionary<PageId, Target> targets)
    {
        var (start, found) = (text.Length, ..0);
        foreach (var inline in container)
        {
            if (inline is not ContainerInline inner)
            {
                text.Append(inline switch { LiteralInline literal => literal.Content.ToString(), CodeInline code => code.Content, LineBreakInline => " ", _ => "" });
            }
            else if (Append(text, inner, sought, targets) is { End.Value: > 0 } words)
            {
                found = words;
            }
        }

        if (container is LinkInline { FirstChild: null } link && CrossReference.Parse(link.Url) is { } reference)
        {
            text.Append(targets.GetValueOrDefault(reference.Id)?.Title);
        }

        return container == sought ? start..text.Length : found;
    }
}
