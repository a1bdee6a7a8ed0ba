using Markdig.Syntax.Inlines;
using Site.Model;

namespace Site.Linking;

/// <summary>Finds the pages that authors name, as <c>xref:</c> in the text or in the front matter, and tells names that lead nowhere.</summary>
internal sealed class Mentions(KnownPages pages, ProblemList problems)
{
    /// <summary>Which page names which, in the order given, each pair once.</summary>
    public IEnumerable<(PageId From, PageId To)> In(IEnumerable<Content> contents) =>
        [.. contents.SelectMany(content => TargetsIn(content).Where(target => target != content.Id).Distinct().Select(target => (content.Id, target)))];

    private IEnumerable<PageId> TargetsIn(Content content) => content.Text.Links
        .Select(link => Resolve(content, link))
        .Concat(content.References.Select(reference => pages.Find(reference.Target, reference.Place)?.Id)).OfType<PageId>();

    private PageId? Resolve(Content content, LinkInline link)
    {
        if (CrossReference.Parse(link.Url) is not { } reference)
        {
            return null;
        }

        var place = new SourcePlace(content.File, link.Line + 1, link.Column + 1);
        var target = pages.Find(reference.Id, place);
        if (target is not null && reference.Anchor is { } anchor && !target.Anchors.Contains(anchor))
        {
            problems.Add(place, $"Siden »{reference.Id}« har ikke afsnittet »{anchor}«.", Nearest.Suggestion(anchor, [.. target.Anchors.Order(StringComparer.Ordinal)]));
        }

        return target?.Id;
    }
}
