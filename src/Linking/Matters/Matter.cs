using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>
/// A matter across meetings: pages that directly or indirectly follow up or replace one another, or have the same case
/// number. Never contains a closed item.
/// </summary>
/// <param name="Steps">
/// At least two, from oldest to newest. A page without a date is placed by the date of its latest predecessor.
/// </param>
/// <param name="ListPage">The number, from 1, of the page of the list of matters on which it begins.</param>
public sealed record Matter(ImmutableArray<PageWithMeeting> Steps, int ListPage)
{
    /// <summary>
    /// The index of each step by page id. Every step's page looks up its index, and a matter may have thousands of
    /// steps, so a linear search would be slow.
    /// </summary>
    private readonly Lazy<Dictionary<PageId, int>> indexes =
        new(() => Steps.Select((step, index) => (step.Content.Id, index)).ToDictionary());

    /// <summary>The newest step, which gives the matter its name and status.</summary>
    public PageWithMeeting Newest => Steps[^1];

    /// <summary>
    /// Its anchor in the list of matters: the oldest step's id, which stays the same when steps are added.
    /// </summary>
    public string Anchor => $"sag-{Steps[0].Content.Id.Value.Replace('/', '_')}";

    /// <summary>The index of a page among the steps.</summary>
    public int IndexOf(PageId page) => indexes.Value[page];

    /// <summary>Its address in the list of matters.</summary>
    public string Address => $"{SiteAddresses.MattersPage(ListPage).Address}#{Anchor}";
}
