using System.Collections.Immutable;
using System.Globalization;
using Site.Model;

namespace Site.Disclosure;

/// <summary>
/// Adds the missing titles of annual reports, made from the title of their service. The title of an unpublished service
/// must not be revealed, so the last part of the service's id is used instead.
/// </summary>
internal static class AnnualReportTitles
{
    /// <returns>The same pages in the same order, with a title for every report.</returns>
    public static ImmutableArray<Content> FillIn(ImmutableArray<Content> published)
    {
        if (!published.Any(page => page is AnnualReport { Title: "" }))
        {
            return published;
        }

        var services = published.OfType<Service>().DistinctBy(service => service.Id)
            .ToDictionary(service => service.Id, service => service.Title);
        return
        [
            .. published.Select(page => page is AnnualReport { Title: "" } report
                ? report with { Title = TitleOf(report, services) } : page),
        ];
    }

    private static string TitleOf(AnnualReport report, Dictionary<PageId, string> services)
    {
        var service = report.Service.Target;
        var name = services.GetValueOrDefault(service, service.Value[(service.Value.LastIndexOf('/') + 1)..]);
        return string.Create(CultureInfo.InvariantCulture, $"{name}: årsrapport {report.Year}");
    }
}
