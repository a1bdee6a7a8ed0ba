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

/// <summary>Writes dated events as iCalendar (RFC 5545), with times in Europe/Copenhagen.</summary>
internal sealed class CalendarFile(LinkedArchive archive)
{
    private const string Zone = "Europe/Copenhagen";

    /// <summary>Creates the calendar of all events, then one for each forum that has events.</summary>
    public IEnumerable<OutputFile> CreateAll()
    {
        yield return Create(SiteAddresses.Front, archive.Site.Title, archive.Events);
        foreach (var forum in archive.CalendarForums)
        {
            yield return Create(
                SiteAddresses.ListingOf(ListingKind.Forum, forum.Id), $"{forum.ShortTitle} – {archive.Site.Title}",
                [.. archive.Events.Where(datedEvent => datedEvent.Forum?.Id == forum.Id)]);
        }
    }

    private OutputFile Create(PageId page, string name, ImmutableArray<DatedEvent> events)
    {
        var calendar = new Calendar { ProductId = "-//Vidensbanken//Vidensbanken//DA", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        if (events.FirstOrDefault(datedEvent => datedEvent.Hours is not null) is { } firstTimed)
        {
            var firstDay = firstTimed.First.ToDateTime(TimeOnly.MinValue);
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(Zone, firstDay, includeHistoricalData: false));
        }

        calendar.Events.AddRange(events.Select(CreateEvent));
        return OutputFile.FromText(
            SiteAddresses.CalendarOf(page)[1..], new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    /// <summary>
    /// DTSTAMP is the time of the page's last change. If that is unknown, it is the start of the event's first day. It
    /// is never the time of the build: an unchanged event must not look updated.
    /// </summary>
    private CalendarEvent CreateEvent(DatedEvent datedEvent)
    {
        var changed = archive.Changes.GetValueOrDefault(datedEvent.Page)?.Last;
        var stamp = new CalDateTime((changed ?? DanishDay.Beginning(datedEvent.First)).UtcDateTime, "UTC");
        return new CalendarEvent
        {
            Uid = $"{datedEvent.Key}@{new Uri(archive.Site.Address.Origin).Host}{archive.Site.Address.Path}",
            Summary = datedEvent.Title,
            Description = datedEvent.Text,
            Location = datedEvent.Place,
            Url = new Uri(archive.Address(datedEvent.Page)),
            DtStamp = stamp,
            LastModified = changed is null ? null : stamp,
            Start = datedEvent.Hours is { From: var from }
                ? ToLocalTime(datedEvent.First, from)
                : new CalDateTime(datedEvent.First),
            End = datedEvent.Hours is { To: var to }
                ? ToLocalTime(datedEvent.First, to)
                : new CalDateTime(datedEvent.Last.AddDays(1)),
            Transparency = datedEvent.Hours is null ? TransparencyType.Transparent : TransparencyType.Opaque,
        };
    }

    private static CalDateTime ToLocalTime(DateOnly day, TimeOnly time) => new(day, time, Zone);
}
