using System.Collections.Immutable;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Site.Linking;
using Site.Model;
using Site.Rendering.Files;
using CalendarEvent = Ical.Net.CalendarComponents.CalendarEvent;

namespace Site.Rendering.Calendars;

/// <summary>Dates → iCalendar (RFC 5545), UTF-8, times in Europe/Copenhagen.</summary>
/// <param name="archive">Whose dates they are.</param>
internal sealed class CalendarFile(LinkedArchive archive)
{
    private const string Zone = "Europe/Copenhagen";

    /// <summary>All dates, then every forum's that has any.</summary>
    public IEnumerable<OutputFile> All()
    {
        yield return Of(SiteAddresses.Front, archive.Site.Title, archive.Events);
        foreach (var forum in archive.CalendarForums)
        {
            yield return Of(
                SiteAddresses.ListingOf(ListingKind.Forum, forum.Id), $"{forum.Short} – {archive.Site.Title}",
                [.. archive.Events.Where(date => date.Forum?.Id == forum.Id)]);
        }
    }

    private OutputFile Of(PageId page, string name, ImmutableArray<DatedEvent> dates)
    {
        var calendar = new Calendar { ProductId = "-//Vidensbanken//Vidensbanken//DA", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        if (dates.FirstOrDefault(date => date.Hours is not null) is { } earliest)
        {
            var first = earliest.First.ToDateTime(TimeOnly.MinValue);
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(Zone, first, includeHistoricalData: false));
        }

        calendar.Events.AddRange(dates.Select(Of));
        return OutputFile.FromText(
            SiteAddresses.CalendarOf(page)[1..], new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    /// <summary>
    /// The stamp is when the page was last changed, else the date itself: never the time of the build, so that nothing
    /// seems new that is not.
    /// </summary>
    private CalendarEvent Of(DatedEvent date)
    {
        var changed = archive.Changes.GetValueOrDefault(date.Page)?.Last;
        var stamp = new CalDateTime((changed ?? DanishDay.Beginning(date.First)).UtcDateTime, "UTC");
        return new CalendarEvent
        {
            Uid = $"{date.Key}@{new Uri(archive.Site.Address).Host}",
            Summary = date.Title,
            Description = date.Text,
            Location = date.Place,
            Url = new Uri(archive.Site.Address + date.Page.Address),
            DtStamp = stamp,
            LastModified = changed is null ? null : stamp,
            Start = date.Hours is { From: var from } ? At(date.First, from) : new CalDateTime(date.First),
            End = date.Hours is { To: var to } ? At(date.First, to) : new CalDateTime(date.Last.AddDays(1)),
            Transparency = date.Hours is null ? TransparencyType.Transparent : TransparencyType.Opaque,
        };
    }

    private static CalDateTime At(DateOnly day, TimeOnly time) => new(day, time, Zone);
}
