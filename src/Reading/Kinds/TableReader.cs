using System.Collections.Immutable;
using Site.Model;

namespace Site.Reading.Kinds;

/// <summary><c>takster/</c> and <c>noegletal/</c>: pages of tables whose rows lie in CSV files beside them.</summary>
internal static class TableReader
{
    public static TariffTable ReadTariffs(PageId id, string path, PageFile file, CommonReader common)
    {
        var fields = file.Fields;
        var (title, year) = (fields.RequiredText("titel"), fields.RequiredNumber("år"));
        var operating = common.RequiredOrganisation(fields, "driftsherre");
        return common.Finish(new TariffTable
        {
            Id = id,
            File = path,
            Title = title ?? "",
            Year = year,
            Operator = operating,
            Tables = Tables(path, fields, common),
        }, file);
    }

    public static KeyFigures ReadKeyFigures(PageId id, string path, PageFile file, CommonReader common)
    {
        var title = file.Fields.RequiredText("titel");
        return common.Finish(new KeyFigures
        {
            Id = id,
            File = path,
            Title = title ?? "",
            Year = file.Fields.Number("år"),
            Tables = Tables(path, file.Fields, common),
        }, file);
    }

    private static ImmutableArray<DataTable> Tables(string path, Fields fields, CommonReader common) =>
        [.. fields.Mappings("tabeller").Select(table => Table(path, table, common)).OfType<DataTable>()];

    private static DataTable? Table(string path, Fields fields, CommonReader common)
    {
        var title = fields.RequiredText("titel");
        var note = fields.Text("note");
        fields.RequiredText("fil");
        var csv = common.FileBeside(path, fields, "fil", "Læg CSV-filen ved siden af siden, eller ret navnet.");
        ImmutableArray<ColumnRules> columns = [.. fields.Mappings("kolonner").Select(ColumnRules.Read).OfType<ColumnRules>()];
        var chart = fields.Mappings("diagram").Select(chart => ReadChart(chart, columns, common.Problems)).FirstOrDefault();
        fields.RejectUnknownKeys();
        if (csv is not null && FileKind.Of(csv) is { Ending: not ".csv" })
        {
            common.Problems.Add(fields.PlaceOfValue("fil"), $"»{fields.Text("fil")}« er ikke en CSV-fil.", "Gem tabellen som CSV fra regnearket, og skriv navnet på den fil.");
        }

        if (csv is null || FileKind.Of(csv) is not { Ending: ".csv" } || InputFile.Read(common.Folder, csv, common.Problems) is not { } file || CsvRows.Read(file, columns, common.Problems) is not { } rows)
        {
            return null;
        }

        TableArithmetic.Check(columns, rows, common.Problems);
        return new DataTable(title ?? "", csv, note, [.. columns.Select(column => column.Column)], [.. rows.Rows.Select(row => row.Row)], chart);
    }

    private static Chart? ReadChart(Fields fields, ImmutableArray<ColumnRules> columns, ProblemList problems)
    {
        var (title, description) = (fields.RequiredText("titel"), fields.RequiredText("beskrivelse"));
        fields.RequiredText("navne");
        var names = fields.List("navne").Select(name => ColumnIndex(name, columns, problems)).OfType<int>().ToList();
        var values = fields.List("værdier").Select(name => ColumnIndex(name, columns, problems)).OfType<int>().ToImmutableArray();
        fields.RejectUnknownKeys();
        if (values.Length is < 1 or > 2 || values.Any(value => !columns[value].Column.IsNumeric) || values.DistinctBy(value => columns[value].Column.Type).Count() > 1)
        {
            problems.Add(fields.PlaceOfValue("værdier"), "Et diagram viser en eller to kolonner med tal af samme slags.", "Skriv for eksempel »værdier: [takst_gammel, takst_ny]«.");
            return null;
        }

        return title is null || description is null || names.Count != 1 ? null : new Chart(title, description, names[0], values);
    }

    private static int? ColumnIndex((string Text, SourcePlace Place) name, ImmutableArray<ColumnRules> columns, ProblemList problems)
    {
        var index = columns.Select(column => column.Column.Field).ToList().IndexOf(name.Text);
        if (index < 0)
        {
            problems.Add(name.Place, $"Kolonnen »{name.Text}« findes ikke.", Nearest.Suggestion(name.Text, [.. columns.Select(column => column.Column.Field)]));
        }

        return index < 0 ? null : index;
    }
}
