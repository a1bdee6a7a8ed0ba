using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using Site.Model;

namespace Site.Linking;

/// <summary>The existing pages that a page refers to by id, in front matter or as <c>xref:</c> in the text.</summary>
/// <param name="FollowsUp">Pages that it follows up, as ordered by the author.</param>
/// <param name="Replaces">Pages that it replaces, as ordered by the author.</param>
/// <param name="Others">
/// Other pages that it refers to, each once: first those in the text, then those in the front matter.
/// </param>
internal sealed record WrittenReferences(
    ImmutableArray<PageId> FollowsUp, ImmutableArray<PageId> Replaces, ImmutableArray<PageId> Others)
{
    /// <summary>Resolves the references of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="targets">Every page of the site.</param>
    /// <param name="problems">
    /// Receives an error for each page or anchor that does not exist, and for a page that follows up or replaces
    /// itself.
    /// </param>
    public static WrittenReferences Resolve(Content page, TargetLookup targets, ProblemList problems)
    {
        var others = page.Text.Links.Select(link => ResolveLink(page, link, targets, problems))
            .Concat(page.References.Select(reference => targets.Find(reference.Target, reference.Place, problems)?.Id))
            .OfType<PageId>();
        var followsUp = (page as AgendaItem)?.FollowsUp ?? [];
        return new WrittenReferences(
            ResolveAll(page, followsUp, targets, problems),
            ResolveAll(page, page.Replaces, targets, problems),
            [.. others.Where(target => target != page.Id).Distinct()]);
    }

    private static PageId? ResolveLink(Content page, LinkInline link, TargetLookup targets, ProblemList problems)
    {
        if (CrossReference.Parse(link.Url) is not { } reference)
        {
            return null;
        }

        var place = new SourcePlace(page.File, link.Line + 1, link.Column + 1);
        var target = targets.Find(reference.Id, place, problems);
        if (target is not null && reference.Anchor is { } anchor
            && !target.Anchors.Contains(anchor, StringComparer.Ordinal))
        {
            problems.Add(
                place,
                $"Siden »{reference.Id}« har ikke afsnittet »{anchor}«.",
                Nearest.Suggest(anchor, [.. target.Anchors.Order(StringComparer.Ordinal)]));
        }

        return target?.Id;
    }

    private static ImmutableArray<PageId> ResolveAll(
        Content page, ImmutableArray<Reference> written, TargetLookup targets, ProblemList problems) =>
    [
        .. written.Where(reference => Exists(page, reference, targets, problems))
            .Select(reference => reference.Target),
    ];

    private static bool Exists(Content page, Reference reference, TargetLookup targets, ProblemList problems)
    {
        if (reference.Target == page.Id)
        {
            problems.Add(
                reference.Place,
                "Siden henviser til sig selv.",
                "Slet henvisningen, eller ret den til den side, du mente.");
            return false;
        }

        return targets.Find(reference.Target, reference.Place, problems) is not null;
    }
}
