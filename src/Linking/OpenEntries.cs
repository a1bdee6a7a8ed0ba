using Site.Disclosure;
using Site.Model;

namespace Site.Linking;

/// <summary>What lists, chains and backlinks may name: everything the public has but closed items.</summary>
internal static class OpenEntries
{
    /// <summary>Meetings, each followed by its open items, then pages.</summary>
    public static IEnumerable<Entry> Of(PublicArchive archive) => archive.Meetings
        .SelectMany(meeting => meeting.Items.Where(item => item.Openness == Openness.Open).Select(item => new Entry(item, meeting)).Prepend(new Entry(meeting, null)))
        .Concat(archive.Pages.Select(page => new Entry(page, null)));
}
