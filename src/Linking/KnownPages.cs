using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>Looks up the pages that authors name, and tells each name that is no page.</summary>
/// <param name="targets">Every page of the site.</param>
/// <param name="unread">Files that exist but could not be read: whatever they hold is not called missing on top.</param>
internal sealed class KnownPages(IReadOnlyDictionary<PageId, Target> targets, ImmutableArray<string> unread)
{
    private readonly HashSet<string> unreadFolders = [.. unread.Select(file => file[..Math.Max(0, file.LastIndexOf('/'))])];

    /// <summary>Every page of the site.</summary>
    public IReadOnlyDictionary<PageId, Target> Targets => targets;

    /// <summary>Files that exist but could not be read.</summary>
    public ImmutableArray<string> Unread => unread;

    /// <summary>The page an author names, or null, with the likely one suggested.</summary>
    public Target? Find(PageId id, SourcePlace place, ProblemList problems)
    {
        var target = targets.GetValueOrDefault(id);
        if (target is null && !IsInUnreadFile(id))
        {
            problems.Add(place, $"Siden »{id}« findes ikke.", Remedy(id));
        }

        return target;
    }

    private bool IsInUnreadFile(PageId id) =>
        unreadFolders.Contains(id.Value) || unreadFolders.Contains(id.Value[..Math.Max(0, id.Value.LastIndexOf('/'))]);

    private string Remedy(PageId wrong) => Nearest.To(wrong.Value, targets.Keys.Select(id => id.Value)) is { } nearest
        ? $"Mente du »{nearest}« ({targets[new PageId(nearest)].Title})?"
        : "Skriv sidens sti under input uden endelse, for eksempel »moeder/2019-10-24-das/8« for punkt 8.";
}
