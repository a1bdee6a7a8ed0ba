using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>A report without a title of its own is called after its service, which is another file.</summary>
    public static ImmutableArray<Content> WithTitles(ImmutableArray<Content> pages)
    {
        if (!pages.Any(page => page is AnnualReport { Title: "" }))
        {
            return pages;
        }

        var services = pages.OfType<Service>().ToDictionary(service => service.Id, service => service.Title);
        return [.. pages.Select(page => page is AnnualReport { Title: "" } report
            ? report with { Title = string.Create(CultureInfo.InvariantCulture, $"{services.GetValueOrDefault(report.Service.Target, report.Service.Target.Value)}: årsrapport {report.Year}") }
            : page)];
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
