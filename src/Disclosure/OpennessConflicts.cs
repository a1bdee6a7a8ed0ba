using Site.Model;

namespace Site.Disclosure;

/// <summary>Reports files that are closed in one item but open in another: the open one would publish them.</summary>
public static class OpennessConflicts
{
    /// <param name="archive">The archive, including closed items.</param>
    /// <param name="problems">Receives an error for each closed attachment of such a file.</param>
    public static void Report(Archive archive, ProblemList problems)
    {
        var references = archive.Meetings.SelectMany(meeting => meeting.Items)
            .SelectMany(item => item.Attachments.Select(attachment => (Item: item, Attachment: attachment)))
            .Where(reference => reference.Attachment.File is not null);
        foreach (var file in references.GroupBy(reference => reference.Attachment.File, StringComparer.Ordinal))
        {
            var byOpenness = file.ToLookup(reference => reference.Attachment.Openness);
            foreach (var closed in byOpenness[Openness.Closed].Where(_ => byOpenness.Contains(Openness.Open)))
            {
                var open = byOpenness[Openness.Open].First();
                problems.Add(
                    closed.Attachment.Place,
                    $"Bilagets fil er lukket her og åben i {Path.GetFileName(open.Item.File)}, så den ville blive udgivet.",
                    "Skriv den samme åbenhed begge steder.");
            }
        }
    }
}
