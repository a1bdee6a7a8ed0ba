using Site.Model;

namespace Site.Disclosure;

/// <summary>Tells files that one item calls closed and another open: they would be published.</summary>
public static class ContestedFiles
{
    /// <param name="archive">Everything there is.</param>
    /// <param name="problems">Where they are told.</param>
    public static void Report(Archive archive, ProblemList problems)
    {
        var named = archive.Meetings.SelectMany(meeting => meeting.Items)
            .SelectMany(item => item.Attachments.Select(attachment => (Item: item, Attachment: attachment)))
            .Where(naming => naming.Attachment.File is not null);
        foreach (var file in named.GroupBy(naming => naming.Attachment.File, StringComparer.Ordinal))
        {
            var byOpenness = file.ToLookup(naming => naming.Attachment.Openness);
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
