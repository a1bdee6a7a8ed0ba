using System.Globalization;
using CsvHelper;
using Site.Linking;
using Site.Model;
using Site.Rendering.Files;
using Site.Theme.Wording;

namespace Site.Rendering.OpenData;

/// <summary>
/// Writes a CSV file (RFC 4180) for each kind of page except plain pages, in the form that Danish spreadsheet programs
/// expect: UTF-8 with a byte order mark, semicolons, decimal commas.
/// </summary>
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

    /// <summary>
    /// Creates a file of meetings, a file of items that are not closed, and a file of each other kind that has pages.
    /// </summary>
    public IEnumerable<OutputFile> CreateAll()
    {
        yield return CreateFile(
            SiteAddresses.MeetingsCsv, Meeting.Declaration,
            archive.Meetings.Select(meeting => (meeting, meeting.Date)));
        yield return CreateFile(
            SiteAddresses.ItemsCsv, AgendaItem.Declaration,
            archive.Items.Where(entry => entry.IsOpen).Select(entry => (entry.Item, entry.Meeting.Date)));
        foreach (var listing in archive.KindListings)
        {
            yield return CreateFile(
                SiteAddresses.CsvOf(listing.Kind), listing.Kind, listing.Pages.Select(page => (page, page.Date)));
        }
    }

    private OutputFile CreateFile<T>(string address, PageKind kind, IEnumerable<(T Page, PartialDate? Date)> rows)
        where T : Content
    {
        // Only pages of these kinds can be in force.
        var hasStatus = kind == Agreement.Declaration || kind == AgendaItem.Declaration;
        return Write(
            address,
            [.. kind.CsvHeadings, .. hasStatus ? [StatusColumn] : (string[])[]],
            rows.Select(row => CreateRow(
                row.Page,
                row.Date,
                [
                    .. kind.CsvCells(row.Page),
                    .. hasStatus ? [InForceWords.FormatStatus(row.Page, archive)] : (string?[])[],
                ])));
    }

    private IEnumerable<object?> CreateRow(Content page, PartialDate? date, IEnumerable<object?> kindCells) =>
    [
        page.Id.Value, archive.Address(page.Id), page.Title, $"{date}", page.Summary ?? "",
        string.Join(',', page.Topics), string.Join(',', page.Organisations), string.Join(',', page.LegalBasis),
        archive.Changes.GetValueOrDefault(page.Id) is { } changes
            ? ((PartialDate)DanishDay.At(changes.Last)).ToString()
            : "", .. kindCells,
    ];

    private static OutputFile Write(string address, IEnumerable<string> columns, IEnumerable<IEnumerable<object?>> rows)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, Options, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(CommonColumns.Concat(columns)))
            {
                foreach (var cell in row)
                {
                    csv.WriteField(ToField(cell));
                }

                csv.EndRecord();
            }
        }

        return new OutputFile(address[1..], content.ToArray());
    }

    /// <summary>Converts dates to ISO 8601 and escapes formulas; the writer formats numbers.</summary>
    private static object? ToField(object? cell) => cell switch
    {
        string text => SpreadsheetCell.Escape(text),
        PartialDate date => date.ToString(),
        DateOnly day => ((PartialDate)day).ToString(),
        _ => cell,
    };
}
