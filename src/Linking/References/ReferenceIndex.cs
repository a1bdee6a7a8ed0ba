using Site.Model;

namespace Site.Linking;

/// <summary>Looks up the references from and to a page.</summary>
internal sealed class ReferenceIndex
{
    private static readonly WrittenReferences Nothing = new([], [], []);

    private readonly Dictionary<PageId, OutgoingReferences> outgoing = [];
    private readonly Dictionary<PageId, IncomingReferences> incoming = [];

    /// <param name="pages">
    /// The references of each page, in archive order. If several pages have the same id,
    /// <see cref="FindWritten"/> returns those of the first.
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
                GetOrAddIncoming(mention.To).Mentions.Add(mention);
            }
        }
    }

    /// <summary>The references by id from a page.</summary>
    public WrittenReferences FindWritten(PageId page) => outgoing.GetValueOrDefault(page)?.Written ?? Nothing;

    public IncomingReferences FindIncoming(PageId page) => incoming.GetValueOrDefault(page, IncomingReferences.None);

    private void AddTo(IEnumerable<PageId> targets, Func<IncomingReferences, List<PageId>> list, PageId source)
    {
        foreach (var id in targets)
        {
            list(GetOrAddIncoming(id)).Add(source);
        }
    }

    private IncomingReferences GetOrAddIncoming(PageId id) =>
        incoming.TryGetValue(id, out var known) ? known : incoming[id] = new();
}
