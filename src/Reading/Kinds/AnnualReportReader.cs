using Site.Model;

namespace Site.Reading.Kinds;

/// <summary><c>aarsrapporter/TILBUD/ÅR.md</c>: folder and file name say whose report it is and of which year.</summary>
internal static class AnnualReportReader
{
    public static AnnualReport? Read(PageId id, string path, PageFile file, CommonReader common)
    {
        var fields = file.Fields;
        var parts = path.Split('/');
        if (parts.Length != 3 || PartialDate.Parse(Path.GetFileNameWithoutExtension(path)) is not { Month: null, Year: var year })
        {
            common.Problems.Add(new SourcePlace(path), "En årsrapport ligger i en mappe med tilbuddets navn og hedder årstallet.", "Flyt filen til for eksempel »aarsrapporter/birken/2015.md«.");
            return null;
        }

        var report = new AnnualReport
        {
            Id = id,
            File = path,
            Title = fields.Text("titel") ?? "",
            Year = year,
            Service = new Reference(new PageId(ContentKind.Service.Folder).Child(parts[1]), new SourcePlace(path)),
            PresentedAt = CommonReader.Reference(fields, "forelagt"),
            FollowUp = fields.Text("opfølgning"),
            EarlyWarning = fields.Flag("tidlig varsling"),
            Figures = Figures(fields),
        };
        return common.Finish(report, file);
    }

    private static AnnualFigures Figures(Fields fields) => new()
    {
        Places = fields.Number("pladser"),
        Occupancy = fields.Decimal("belægning"),
        WaitingList = fields.Number("venteliste"),
        Budget = fields.Decimal("budget"),
        Result = fields.Decimal("regnskab"),
    };
}
