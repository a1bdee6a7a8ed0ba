using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>Resolves page ids, and reports unknown ones.</summary>
/// <param name="targets">Every page of the site.</param>
/// <param name="unread">
/// Files of pages that could not be read or added to their meeting. Unknown ids in the folder of such a file are not
/// reported, as they may be those of its page.
/// </param>
internal sealed class TargetLookup(IReadOnlyDictionary<PageId, Target> targets, ImmutableArray<string> unread)
{
    private readonly HashSet<string> unreadFolders = [.. unread.Select(ParentOf)];

    /// <summary>The target of an id; null, with a problem that suggests the nearest id, if there is none.</summary>
    public Target? Find(PageId id, SourcePlace place, ProblemList problems)
    {
        var target = targets.GetValueOrDefault(id);
        if (target is null && !MayBeUnread(id))
        {
            problems.Add(place, $"Siden »{id}« findes ikke.", Remedy(id));
        }

        return target;
    }

    private bool MayBeUnread(PageId id) =>
        unreadFolders.Contains(id.Value) || unreadFolders.Contains(ParentOf(id.Value));

    private static string ParentOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    private string Remedy(PageId wrong) => Nearest.Find(wrong.Value, targets.Keys.Select(id => id.Value)) is { } nearest
        ? $"Mente du »{nearest}« ({targets[new PageId(nearest)].Title})?"
        : "Skriv sidens sti under input uden endelse, for eksempel »moeder/2019-10-24-das/8« for punkt 8.";
}
