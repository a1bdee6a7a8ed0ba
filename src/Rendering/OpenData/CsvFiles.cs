using System.Globalization;
using CsvHelper;
using Site.Linking;
using Site.Model;
using Site.Rendering.Files;
using Site.Theme.Wording;

namespace Site.Rendering.OpenData;

/// <summary>
/// One CSV a kind of page (RFC 4180), as Danish spreadsheets expect it: UTF-8 with a byte order mark, semicolons,
/// decimal commas.
/// </summary>
/// <param name="archive">What the public may see.</param>
internal sealed class CsvFiles(LinkedArchive archive)
{
    private static readonly string[] CommonColumns =
        ["id", "adresse", "titel", "dato", "resumé", "emner", "parter", "lovgrundlag", "sidst ændret"];

    private const string StatusColumn = "status";

    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ';',
        WriteByteOrderMark = true,
        FormatProvider = new NumberFormatInfo { NumberDecimalSeparator = "," },
    };

    /// <summary>Meetings, items, and each kind that has pages; closed items are in none.</summary>
    public IEnumerable<OutputFile> All()
    {
        yield return FileOf(
            SiteAddresses.MeetingsCsv, Meeting.Declaration,
            archive.Meetings.Select(meeting => (meeting, meeting.Date)));
        yield return FileOf(
            SiteAddresses.ItemsCsv, AgendaItem.Declaration,
            archive.Items.Where(entry => entry.IsOpen).Select(entry => (entry.Item, entry.Meeting.Date)));
        foreach (var listing in archive.Kinds)
        {
            yield return FileOf(
                SiteAddresses.CsvOf(listing.Kind), listing.Kind, listing.Pages.Select(page => (page, page.Date)));
        }
    }

    private OutputFile FileOf<T>(string address, PageKind kind, IEnumerable<(T Page, PartialDate? Date)> rows)
        where T : Content
    {
        // Pages of other kinds are neither in force nor not.
        var hasStatus = kind == Agreement.Declaration || kind == AgendaItem.Declaration;
        return File(
            address,
            [.. kind.CsvHeadings, .. hasStatus ? [StatusColumn] : (string[])[]],
            rows.Select(row => Row(
                row.Page,
                row.Date,
                [
                    .. kind.CsvCells(row.Page),
                    .. hasStatus ? [InForceWords.Status(row.Page, archive)] : (string?[])[],
                ])));
    }

    private IEnumerable<object?> Row(Content page, PartialDate? date, IEnumerable<object?> own) =>
    [
        page.Id.Value, archive.Site.Address + page.Id.Address, page.Title, $"{date}", page.Summary ?? "",
        string.Join(',', page.Topics), string.Join(',', page.Organisations), string.Join(',', page.LegalBasis),
        archive.Changes.GetValueOrDefault(page.Id) is { } changes
            ? ((PartialDate)DanishDay.At(changes.Last)).ToString()
            : "", .. own,
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
                    csv.WriteField(Field(cell));
                }

                csv.EndRecord();
            }
        }

        return new OutputFile(address[1..], content.ToArray());
    }

    /// <summary>Dates are written as in ISO 8601, numbers by the writer.</summary>
    private static object? Field(object? cell) => cell switch
    {
        string text => SpreadsheetCell.Harmless(text),
        PartialDate date => date.ToString(),
        DateOnly day => ((PartialDate)day).ToString(),
        _ => cell,
    };
}
