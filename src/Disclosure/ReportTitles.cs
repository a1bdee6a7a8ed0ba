using System.Collections.Immutable;
using System.Globalization;
using Site.Model;

namespace Site.Disclosure;

/// <summary>
/// Names annual reports that have no title of their own after their service. The service is another page, so this goes
/// by what is published: a withdrawn service lends its reports the last part of its address, never its title.
/// </summary>
internal static class ReportTitles
{
    /// <param name="published">The pages that are published.</param>
    /// <returns>The same pages, every report with a title.</returns>
    public static ImmutableArray<Content> Completed(ImmutableArray<Content> published)
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
