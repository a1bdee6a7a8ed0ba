using System.Collections.Immutable;

namespace Site.Linking.Recognition;

/// <summary>A running text with the references found in it.</summary>
/// <param name="Section">The index of its section: 0 before the first <c>##</c>.</param>
/// <param name="Text">The text.</param>
/// <param name="Findings">In order.</param>
internal sealed record ReadText(int Section, RunningText Text, ImmutableArray<Finding> Findings);

/// <summary>
/// Chooses the references of a page that become links: the first to each destination in each section unless a written
/// link precedes it; for municipalities and the region the first on the page.
/// </summary>
internal static class LinkChoice
{
    public static IEnumerable<(RunningText Text, Finding Link)> Choose(IEnumerable<ReadText> texts)
    {
        var linked = new HashSet<(int Section, string Address)>();
        foreach (var read in texts)
        {
            var written = new Queue<WrittenLink>(read.Text.Written);
            foreach (var finding in read.Findings.Where(finding => finding.To is not null))
            {
                while (written.TryPeek(out var link) && link.Start < finding.Start)
                {
                    linked.Add(Key(read.Section, new Destination(link.To.Id, link.To.Anchor)));
                    written.Dequeue();
                }

                if (linked.Add(Key(read.Section, finding.To!)))
                {
                    yield return (read.Text, finding);
                }
            }

            linked.UnionWith(written.Select(link => Key(read.Section, new Destination(link.To.Id, link.To.Anchor))));
        }
    }

    private static (int Section, string Address) Key(int section, Destination to) =>
        (to.Page.Value.StartsWith(Organisations, StringComparison.Ordinal) ? OncePerPage : section, to.Address);

    private static readonly string Organisations = $"{SiteAddresses.OverviewOf(ListingKind.Organisation)}/";

    private const int OncePerPage = -1;
}
