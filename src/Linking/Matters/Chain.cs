using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>
/// A matter across meetings: pages that follow up or replace one another, at any number of steps, or have the same case
/// number. A closed item is never part of one.
/// </summary>
/// <param name="Steps">
/// At least two, from oldest to newest; a page without a date comes right after what it builds on.
/// </param>
/// <param name="ListedOn">The number of the page in the list of matters where it begins, from 1.</param>
public sealed record Chain(ImmutableArray<PageWithMeeting> Steps, int ListedOn)
{
    /// <summary>A chain may have thousands of steps, and each of their pages asks for its index.</summary>
    private readonly Lazy<Dictionary<PageId, int>> indexes =
        new(() => Steps.Select((step, index) => (step.Content.Id, index)).ToDictionary());

    /// <summary>The newest step, which gives the matter its name and status.</summary>
    public PageWithMeeting Newest => Steps[^1];

    /// <summary>
    /// Its anchor in the list of matters: the oldest step's id, so that it stays when the matter goes on.
    /// </summary>
    public string Anchor => $"sag-{Steps[0].Content.Id.Value.Replace('/', '_')}";

    /// <summary>The index of a page among the steps.</summary>
    public int IndexOf(PageId page) => indexes.Value[page];

    /// <summary>Its address in the list of matters.</summary>
    public string Address => $"{SiteAddresses.MattersPage(ListedOn).Address}#{Anchor}";
}
