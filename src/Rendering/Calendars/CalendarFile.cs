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
/// <param name="archive">What the public may see.</param>
internal sealed class CalendarFile(LinkedArchive archive)
{
    private const string Zone = "Europe/Copenhagen";

    /// <summary>Creates the calendar of all events, then that of each forum that has any.</summary>
    public IEnumerable<OutputFile> CreateAll()
    {
        yield return Create(SiteAddresses.Front, archive.Site.Title, archive.Events);
        foreach (var forum in archive.CalendarForums)
        {
            yield return Create(
                SiteAddresses.ListingOf(ListingKind.Forum, forum.Id), $"{forum.Short} – {archive.Site.Title}",
                [.. archive.Events.Where(date => date.Forum?.Id == forum.Id)]);
        }
    }

    private OutputFile Create(PageId page, string name, ImmutableArray<DatedEvent> dates)
    {
        var calendar = new Calendar { ProductId = "-//Vidensbanken//Vidensbanken//DA", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        if (dates.FirstOrDefault(date => date.Hours is not null) is { } earliest)
        {
            var first = earliest.First.ToDateTime(TimeOnly.MinValue);
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(Zone, first, includeHistoricalData: false));
        }

        calendar.Events.AddRange(dates.Select(CreateEvent));
        return OutputFile.FromText(
            SiteAddresses.CalendarOf(page)[1..], new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    /// <summary>
    /// DTSTAMP is when the page was last changed, or else the date itself, never the time of the build: an unchanged
    /// event must not look updated.
    /// </summary>
    private CalendarEvent CreateEvent(DatedEvent date)
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
            Start = date.Hours is { From: var from } ? ToLocalTime(date.First, from) : new CalDateTime(date.First),
            End = date.Hours is { To: var to } ? ToLocalTime(date.First, to) : new CalDateTime(date.Last.AddDays(1)),
            Transparency = date.Hours is null ? TransparencyType.Transparent : TransparencyType.Opaque,
        };
    }

    private static CalDateTime ToLocalTime(DateOnly day, TimeOnly time) => new(day, time, Zone);
}
