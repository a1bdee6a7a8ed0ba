using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>
/// The chain of a matter: pages that follow up or replace one another, however many steps apart, or whose case number is
/// the same. A closed item is never part of one.
/// </summary>
/// <param name="Steps">At least two, from oldest to newest; a page without a date stands right after what it builds on.</param>
/// <param name="ListedOn">The number of the page in the list of matters where it begins, from 1.</param>
public sealed record Chain(ImmutableArray<PageWithMeeting> Steps, int ListedOn)
{
    /// <summary>A chain may have thousands of steps, and each asks for its place.</summary>
    private readonly Lazy<Dictionary<PageId, int>> places = new(() => Steps.Select((step, index) => (step.Content.Id, index)).ToDictionary(step => step.Id, step => step.index));

    /// <summary>Where the matter stands now, and what it is called.</summary>
    public PageWithMeeting Newest => Steps[^1];

    /// <summary>Its anchor in the list of matters: the oldest step's id, so that it stays when the matter goes on.</summary>
    public string Anchor => $"sag-{Steps[0].Content.Id.Value.Replace('/', '_')}";

    /// <summary>Which step a page is, from 0.</summary>
    public int IndexOf(PageId page) => places.Value[page];

    /// <summary>Where it is listed.</summary>
    public string Address => $"{SiteAddresses.MattersPage(ListedOn).Address}#{Anchor}";
}
