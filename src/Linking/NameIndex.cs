using System.Collections.Immutable;
using Site.Linking.Recognition;
using Site.Model;

namespace Site.Linking;

/// <summary>What pages say of one another, found by the page that says it and by the page it is said of.</summary>
internal sealed class NameIndex
{
    private readonly ImmutableArray<PageNames> pages;
    private readonly Dictionary<PageId, PageNames> byPage;
    private readonly Dictionary<PageId, NamedIn> byNamed;

    /// <param name="pages">What each says, in the order of the archive.</param>
    public NameIndex(ImmutableArray<PageNames> pages)
    {
        this.pages = pages;
        byPage = pages.DistinctBy(page => page.Page).ToDictionary(page => page.Page);
        byNamed = Gather(pages, _ => true);
        Links = FoundLinks.Of(Recognised(pages));
    }

    private NameIndex(NameIndex before, ImmutableArray<PageNames> pages, Difference<PageNames> apart)
    {
        this.pages = pages;
        (byPage, byNamed) = (new(before.byPage), new(before.byNamed));
        var concerned = apart.Gone.Concat(apart.Come).SelectMany(names => names.All).ToHashSet();
        foreach (var names in apart.Gone)
        {
            byPage.Remove(names.Page);
        }

        foreach (var names in apart.Come)
        {
            byPage.TryAdd(names.Page, names);
        }

        var naming = concerned.SelectMany(named => before.Of(named).Naming).Concat(apart.Come.Select(names => names.Page)).ToHashSet();
        concerned.ToList().ForEach(named => byNamed.Remove(named));
        foreach (var (named, places) in Gather(pages.Where(page => naming.Contains(page.Page)), concerned.Contains))
        {
            byNamed.Add(named, places);
        }

        Links = before.Links.With(Recognised(apart.Gone), Recognised(apart.Come));
    }

    /// <summary>The links that recognition makes in their texts.</summary>
    public FoundLinks Links { get; }

    /// <summary>The same as of those pages anew, at the price of what is said anew: this one stays as it is.</summary>
    public NameIndex With(ImmutableArray<PageNames> now)
    {
        if (!AreDistinct || Difference<PageNames>.Between(pages, now) is not { } apart || apart.Come.Length > now.Length / 2)
        {
            return new NameIndex(now);
        }

        return apart is { Gone: [], Come: [] } ? this : new NameIndex(this, now, apart) is { AreDistinct: true } made ? made : new NameIndex(now);
    }

    /// <summary>What a page says, or null for one that is not known.</summary>
    public PageNames? NamesOn(PageId page) => byPage.GetValueOrDefault(page);

    /// <summary>What a page names by id.</summary>
    public WrittenNames WrittenOn(PageId page) => byPage.TryGetValue(page, out var names) ? names.Written : WrittenNames.None;

    /// <summary>What others say of a page.</summary>
    public NamedIn Of(PageId page) => byNamed.GetValueOrDefault(page, NamedIn.Nowhere);

    private bool AreDistinct => byPage.Count == pages.Length;

    private static IEnumerable<RecognisedPage> Recognised(IEnumerable<PageNames> pages) => pages.Select(page => page.Recognised).OfType<RecognisedPage>();

    /// <summary>What some pages say of those asked for. It may go through all that every page says, so it is no place for much else.</summary>
    private static Dictionary<PageId, NamedIn> Gather(IEnumerable<PageNames> pages, Func<PageId, bool> isAskedFor)
    {
        var named = new Dictionary<PageId, NamedIn>();
        foreach (var page in pages)
        {
            Each(page.Mentioned, (places, id) =>
            {
                places.MentionedIn.Add(page.Page);
                places.Mentions.AddRange(page.Mentions.Where(mention => mention.To == id));
            });
            Each(page.Written.FollowsUp.Items, (places, _) => places.FollowedUpBy.Add(page.Page));
            Each(page.Written.Replaces.Items, (places, _) => places.ReplacedBy.Add(page.Page));
        }

        return named;

        void Each(ImmutableArray<PageId> ids, Action<NamedIn, PageId> add)
        {
            foreach (var id in ids)
            {
                if (PlacesOf(id) is { } places)
                {
                    add(places, id);
                }
            }
        }

        NamedIn? PlacesOf(PageId id) => !isAskedFor(id) ? null : named.TryGetValue(id, out var places) ? places : named[id] = new NamedIn();
    }
}
