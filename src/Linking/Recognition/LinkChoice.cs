using System.Collections.Immutable;

namespace Site.Linking.Recognition;

/// <summary>A running text with the references found in it.</summary>
/// <param name="Section">The index of its section: 0 before the first <c>##</c>.</param>
/// <param name="Source">The text.</param>
/// <param name="Findings">The references, in order.</param>
internal sealed record TextWithFindings(int Section, RunningText Source, ImmutableArray<Finding> Findings);

/// <summary>
/// Chooses the references of a page that become links: in each section the first to each destination. There is none if
/// the author has linked it earlier in the section. A municipality or the region is linked only once on the page.
/// </summary>
internal static class LinkChoice
{
    /// <summary>The section number of links that are counted for the whole page.</summary>
    private const int AnySection = -1;

    private static readonly string OrganisationPrefix = $"{SiteAddresses.OverviewOf(ListingKind.Organisation)}/";

    public static IEnumerable<(RunningText Text, Finding Link)> Choose(IEnumerable<TextWithFindings> texts)
    {
        var linked = new HashSet<(int Section, string Address)>();
        foreach (var text in texts)
        {
            var written = new Queue<WrittenLink>(text.Source.Written);
            foreach (var finding in text.Findings.Where(finding => finding.To is not null))
            {
                while (written.TryPeek(out var link) && link.Start < finding.Start)
                {
                    linked.Add(Key(text.Section, new Destination(link.To.Id, link.To.Anchor)));
                    written.Dequeue();
                }

                if (linked.Add(Key(text.Section, finding.To!)))
                {
                    yield return (text.Source, finding);
                }
            }

            linked.UnionWith(written.Select(link => Key(text.Section, new Destination(link.To.Id, link.To.Anchor))));
        }
    }

    private static (int Section, string Address) Key(int section, Destination to) =>
        (to.Page.Value.StartsWith(OrganisationPrefix, StringComparison.Ordinal) ? AnySection : section, to.Address);
}
