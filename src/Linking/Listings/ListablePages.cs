using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking;

/// <summary>The pages that lists, matters and backlinks may contain: all public content except closed items.</summary>
internal sealed class ListablePages
{
    private readonly Dictionary<PageId, int> positions = [];

    /// <param name="archive">The published archive. If several pages have the same address, the first is used.</param>
    public ListablePages(PublicArchive archive)
    {
        All =
        [
            .. archive.AllWithMeetings.Where(page => IsListable(page.Content))
                .Where(page => positions.TryAdd(page.Content.Id, positions.Count)),
        ];
    }

    /// <summary>Meetings, each followed by its open items, then other pages.</summary>
    public ImmutableArray<PageWithMeeting> All { get; }

    /// <summary>A page's index in <see cref="All"/>, or null.</summary>
    public int? IndexOf(PageId id) => positions.TryGetValue(id, out var index) ? index : null;

    public PageWithMeeting? Find(PageId id) => IndexOf(id) is { } index ? All[index] : null;

    private static bool IsListable(Content content) => content is not AgendaItem { Openness: not Openness.Open };
}
