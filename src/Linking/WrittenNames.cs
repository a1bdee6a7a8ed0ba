using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using Site.Model;

namespace Site.Linking;

/// <summary>Where an author names pages by id.</summary>
/// <param name="Id">The naming page.</param>
/// <param name="File">The file it comes from.</param>
/// <param name="Text">As <c>xref:</c> in the text, which is read once and never changed.</param>
/// <param name="References">In the front matter.</param>
/// <param name="FollowsUp">There, as earlier items of the matter.</param>
/// <param name="Replaces">There, as pages that this one takes the place of.</param>
internal readonly record struct WrittenPage(
    PageId Id, string File, MarkdownText Text, ValueArray<Reference> References, ValueArray<Reference> FollowsUp, ValueArray<Reference> Replaces)
{
    public static WrittenPage Of(Content content) =>
        new(content.Id, content.File, content.Text, ValueArray<Reference>.Of(content.References), (content as AgendaItem)?.FollowsUp ?? [], content.Replaces);

    public bool IsEmpty => References.Items.IsEmpty && FollowsUp.Items.IsEmpty && Replaces.Items.IsEmpty && Text.Links.IsEmpty;
}

/// <summary>The pages that an author names by id; those that do not exist are told and left out.</summary>
/// <param name="FollowsUp">What it follows up.</param>
/// <param name="Replaces">What it takes the place of.</param>
/// <param name="Others">What it names for any other reason, each once, in the order given.</param>
/// <param name="Problems">Names that lead nowhere.</param>
internal sealed record WrittenNames(ValueArray<PageId> FollowsUp, ValueArray<PageId> Replaces, ValueArray<PageId> Others, ValueArray<Problem> Problems)
{
    public static readonly WrittenNames None = new(ImmutableArray<PageId>.Empty, ImmutableArray<PageId>.Empty, ImmutableArray<PageId>.Empty, ImmutableArray<Problem>.Empty);

    public static WrittenNames Of(WrittenPage page, KnownPages pages)
    {
        if (page.IsEmpty)
        {
            return None;
        }

        var problems = new ProblemList();
        var others = page.Text.Links.Select(link => Resolve(page, link, pages, problems))
            .Concat(page.References.Items.Select(reference => pages.Find(reference.Target, reference.Place, problems)?.Id)).OfType<PageId>();
        return new WrittenNames(
            Existing(page, page.FollowsUp, pages, problems), Existing(page, page.Replaces, pages, problems),
            others.Where(target => target != page.Id).Distinct().ToImmutableArray(), problems.Sorted);
    }

    /// <summary>Whether they may be others when some of the site's pages change: those named, or, where a name leads nowhere, any.</summary>
    /// <param name="changes">The pages that came, went or are called otherwise.</param>
    /// <param name="on">The page that names them: it may name itself.</param>
    public bool MayChangeWith(IReadOnlySet<PageId> changes, PageId on) => changes.Count > 0 && !ReferenceEquals(this, None)
        && (!Problems.Items.IsEmpty || changes.Contains(on) || IsAny(FollowsUp, changes) || IsAny(Replaces, changes) || IsAny(Others, changes));

    private static PageId? Resolve(WrittenPage page, LinkInline link, KnownPages pages, ProblemList problems)
    {
        if (CrossReference.Parse(link.Url) is not { } reference)
        {
            return null;
        }

        var place = new SourcePlace(page.File, link.Line + 1, link.Column + 1);
        var target = pages.Find(reference.Id, place, problems);
        if (target is not null && reference.Anchor is { } anchor && !target.Anchors.Contains(anchor, StringComparer.Ordinal))
        {
            problems.Add(place, $"Siden »{reference.Id}« har ikke afsnittet »{anchor}«.", Nearest.Suggestion(anchor, [.. target.Anchors.Order(StringComparer.Ordinal)]));
        }

        return target?.Id;
    }

    private static ImmutableArray<PageId> Existing(WrittenPage from, ValueArray<Reference> written, KnownPages pages, ProblemList problems) =>
        [.. written.Items.Where(reference => Exists(from, reference, pages, problems)).Select(reference => reference.Target)];

    private static bool Exists(WrittenPage from, Reference reference, KnownPages pages, ProblemList problems)
    {
        if (reference.Target == from.Id)
        {
            problems.Add(reference.Place, "Siden henviser til sig selv.", "Slet henvisningen, eller ret den til den side, du mente.");
            return false;
        }

        return pages.Find(reference.Target, reference.Place, problems) is not null;
    }

    private static bool IsAny(ValueArray<PageId> named, IReadOnlySet<PageId> changes)
    {
        foreach (var page in named.Items)
        {
            if (changes.Contains(page))
            {
                return true;
            }
        }

        return false;
    }
}
