using Site.Model;

namespace Site.Linking;

/// <summary>References between pages, looked up by the naming page and by the page named.</summary>
internal sealed class ReferenceIndex
{
    private static readonly WrittenReferences Nothing = new([], [], []);

    private readonly Dictionary<PageId, OutgoingReferences> outgoing = [];
    private readonly Dictionary<PageId, IncomingReferences> incoming = [];

    /// <param name="pages">
    /// What each page names, in the archive's order; of several at one address the first counts.
    /// </param>
    public ReferenceIndex(IEnumerable<OutgoingReferences> pages)
    {
        foreach (var page in pages)
        {
            outgoing.TryAdd(page.Page, page);
            AddTo(page.Mentioned, to => to.MentionedIn, page.Page);
            AddTo(page.Written.FollowsUp, to => to.FollowedUpBy, page.Page);
            AddTo(page.Written.Replaces, to => to.ReplacedBy, page.Page);
            foreach (var mention in page.Mentions)
            {
                IncomingOf(mention.To).Mentions.Add(mention);
            }
        }
    }

    /// <summary>The pages that a page names by id.</summary>
    public WrittenReferences WrittenOn(PageId page) => outgoing.GetValueOrDefault(page)?.Written ?? Nothing;

    /// <summary>The pages that name a page.</summary>
    public IncomingReferences To(PageId page) => incoming.GetValueOrDefault(page, IncomingReferences.None);

    private void AddTo(IEnumerable<PageId> named, Func<IncomingReferences, List<PageId>> list, PageId naming)
    {
        foreach (var id in named)
        {
            list(IncomingOf(id)).Add(naming);
        }
    }

    private IncomingReferences IncomingOf(PageId id) =>
        incoming.TryGetValue(id, out var known) ? known : incoming[id] = new();
}
