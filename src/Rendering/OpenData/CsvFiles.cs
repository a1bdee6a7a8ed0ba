using System.Globalization;
using CsvHelper;
using Site.Linking;
using Site.Model;

namespace Site.Rendering.OpenData;

/// <summary>
/// One CSV a kind of page (RFC 4180), as Danish spreadsheets expect it: UTF-8 with a byte order mark, semicolons,
/// decimal commas.
/// </summary>
/// <param name="archive">What the public may see.</param>
internal sealed class CsvFiles(LinkedArchive archive)
{
    private static readonly string[] CommonColumns = ["id", "adresse", "titel", "dato", "resumé", "emner", "parter", "lovgrundlag", "sidst ændret"];

    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ';',
        WriteByteOrderMark = true,
        FormatProvider = new NumberFormatInfo { NumberDecimalSeparator = "," },
    };

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

    private IEnumerable<object?> Row(Content page, PartialDate? date, IEnumerable<object?> own) =>
    [
        page.Id.Value, archive.Site.Address + page.Id.Address, page.Title, $"{date}", page.Summary ?? "",
        string.Join(',', page.Topics), string.Join(',', page.Organisations), string.Join(',', page.LegalBasis),
        archive.Changes.GetValueOrDefault(page.Id) is { } changes ? ((PartialDate)DanishDay.At(changes.Last)).ToString() : "", .. own,
    ];

    private static OutputFile File(string address, IEnumerable<string> columns, IEnumerable<IEnumerable<object?>> rows)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, Options, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(CommonColumns.Concat(columns)))
            {
                foreach (var cell in row)
                {
                    csv.WriteField(cell is string text ? SpreadsheetCell.Harmless(text) : cell);
                }

                csv.EndRecord();
            }
        }

        return new OutputFile(address[1..], content.ToArray());
    }
}
