using System.Globalization;
using Site.Model;

namespace Site.Reading.Kinds;

/// <summary><c>kalender/ÅR.yml</c>: dates and no text; the file name says the year.</summary>
internal static class CalendarYearReader
{
    public static CalendarYear? Read(PageId id, string path, PageFile file, CommonReader common)
    {
        if (PartialDate.Parse(Path.GetFileNameWithoutExtension(path)) is not { Month: null, Year: var year })
        {
            common.Problems.Add(new SourcePlace(path), "En kalender hedder årstallet.", "Omdøb filen til for eksempel »kalender/2026.yml«.");
            return null;
        }

        return common.Finish(new CalendarYear
        {
            Id = id,
            File = path,
            Title = file.Fields.Text("titel") ?? string.Create(CultureInfo.InvariantCulture, $"Årshjul {year}"),
            Year = year,
            Events = [.. file.Fields.Mappings("begivenheder").Select(fields => Event(fields, common)).OfType<CalendarEvent>().OrderBy(date => date.Date)],
        }, file);
    }

    private static CalendarEvent? Event(Fields fields, CommonReader common)
    {
        var (date, type, title) = (fields.RequiredDate("dato"), fields.RequiredWord("type", FixedVocabularies.CalendarEventTypes), fields.RequiredText("titel"));
        var (end, text, source) = (fields.Date("slut"), fields.Text("tekst"), CommonReader.Reference(fields, "kilde"));
        var forum = common.Forum(fields, "forum");
        fields.CheckOrder("dato", date, "slut", end);
        fields.RejectUnknownKeys();
        return date is null || type is null || title is null ? null : new CalendarEvent(date.Value, end, type.Value, title, forum, text, source);
    }
}
