using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking;

/// <summary>Follows what authors wrote one way (follows up, replaces, links to) in both directions.</summary>
internal sealed class RelationFinder(KnownPages pages, ProblemList problems)
{
    /// <summary>The relations of every page that has any.</summary>
    /// <param name="archive">Where the relations are written.</param>
    /// <param name="mentions">For every page, the pages that name it.</param>
    public IReadOnlyDictionary<PageId, Relations> Find(PublicArchive archive, ILookup<PageId, PageId> mentions)
    {
        var order = ChronologicalOrder(archive);
        var followsUp = Edges(archive.AllContent.OfType<AgendaItem>(), item => item.FollowsUp);
        var replaces = Edges(archive.AllContent, content => content.Replaces);
        var (followsUpOf, followedUpBy) = BothWays(followsUp);
        var (replacesOf, replacedBy) = BothWays(replaces);
        var related = followsUp.Concat(replaces).SelectMany(edge => new[] { edge.From, edge.To }).Concat(mentions.Select(mention => mention.Key)).Distinct();
        return related.ToDictionary(id => id, id => new Relations(
            Sorted(followsUpOf[id]), Sorted(followedUpBy[id]), Sorted(replacesOf[id]), Sorted(replacedBy[id]), Sorted(mentions[id])));

        ImmutableArray<Target> Sorted(IEnumerable<PageId> ids) => !ids.Any() ? [] :
            [.. ids.Distinct().OrderBy(id => order.GetValueOrDefault(id, -1)).ThenBy(id => id).Select(id => pages[id])];
    }

    /// <summary>The relations as written, those to pages that do not exist told and left out.</summary>
    private ImmutableArray<(PageId From, PageId To)> Edges<T>(IEnumerable<T> contents, Func<T, ImmutableArray<Reference>> written) where T : Content =>
        [.. contents.SelectMany(content => written(content).Where(reference => Exists(content, reference)).Select(reference => (content.Id, reference.Target)))];

    private bool Exists(Content from, Reference reference)
    {
        if (reference.Target == from.Id)
        {
            problems.Add(reference.Place, "Siden henviser til sig selv.", "Slet henvisningen, eller ret den til den side, du mente.");
            return false;
        }

        return pages.Find(reference.Target, reference.Place) is not null;
    }

    private static (ILookup<PageId, PageId> Forward, ILookup<PageId, PageId> Back) BothWays(ImmutableArray<(PageId From, PageId To)> edges) =>
        (edges.ToLookup(edge => edge.From, edge => edge.To), edges.ToLookup(edge => edge.To, edge => edge.From));

    /// <summary>Every page's place in time; a meeting is followed by its items, and what has no date comes first.</summary>
    private static Dictionary<PageId, int> ChronologicalOrder(PublicArchive archive) => archive.Meetings.Concat(archive.Pages)
        .OrderBy(content => content.Date).ThenBy(content => content.Id)
        .SelectMany(content => content is Meeting meeting ? meeting.Items.Prepend<Content>(meeting) : [content])
        .DistinctBy(content => content.Id).Select((content, index) => (content.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
}
