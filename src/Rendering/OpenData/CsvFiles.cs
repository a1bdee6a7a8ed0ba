using System.Text;
using Site.Linking;
using Site.Model;

namespace Site.Rendering.OpenData;

/// <summary>One CSV a kind of page (RFC 4180; UTF-8 with a byte order mark and semicolons, as Danish spreadsheets expect).</summary>
/// <param name="archive">What the public may see.</param>
internal sealed class CsvFiles(LinkedArchive archive)
{
    private static readonly string[] CommonColumns = ["id", "adresse", "titel", "dato", "resumé", "emner", "parter", "lovgrundlag", "sidst ændret"];

    /// <summary>Meetings, items, and each kind that has pages; closed items are in none.</summary>
    public IEnumerable<OutputFile> All()
    {
        yield return File(SiteAddresses.MeetingsCsv, ["forum", "udgave"], archive.Meetings.Select(meeting => Row(meeting, meeting.Day, [meeting.Forum.Id, FixedVocabularies.Editions[meeting.Edition]])));
        yield return File(SiteAddresses.ItemsCsv, ["møde", "nummer", "type", "udfald", "sagsnr"], archive.Items.Where(entry => entry.IsOpen).Select(entry => Row(entry.Item, entry.Meeting.Day, CellsOf(entry))));
        foreach (var kind in archive.Kinds)
        {
            yield return FileOf(kind);
        }
    }

    private OutputFile FileOf(KindListing listing)
    {
        var columns = CsvColumn.OfKind(listing.Kind);
        return File(SiteAddresses.CsvOf(listing.Kind), columns.Select(column => column.Name), listing.Pages.Select(page => Row(page, page.Date, columns.Select(column => column.Of(page)))));
    }

    private static string[] CellsOf(ItemInMeeting entry) =>
    [
        entry.Meeting.Id.Value, AgendaItem.AddressPart(entry.Item.Number), entry.Item.Type is { } type ? FixedVocabularies.ItemTypes[type] : "",
        entry.Item.Outcome is { } outcome ? FixedVocabularies.Outcomes[outcome] : "", entry.Item.CaseNumber ?? "",
    ];

    private IEnumerable<string> Row(Content page, PartialDate? date, IEnumerable<string> own) =>
    [
        page.Id.Value, archive.Site.Address + page.Id.Address, page.Title, $"{date}", page.Summary ?? "",
        string.Join(',', page.Topics), string.Join(',', page.Organisations), string.Join(',', page.LegalBasis),
        archive.Changes.GetValueOrDefault(page.Id) is { } changes ? ((PartialDate)DanishDay.At(changes.Last)).ToString() : "", .. own,
    ];

    private static OutputFile File(string address, IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows.Prepend(CommonColumns.Concat(columns)))
        {
            text.AppendJoin(';', row.Select(Cell)).Append("\r\n");
        }

        return OutputFile.FromText(address[1..], text.ToString());
    }

    private static string Cell(string text)
    {
        var safe = IsFormula(text) ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>What a spreadsheet would run (OWASP, "CSV Injection") gets an apostrophe before it.</summary>
    private static bool IsFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
}
