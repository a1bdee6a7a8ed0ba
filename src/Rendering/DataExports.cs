using Site.Linking;
using Site.Rendering.Calendars;
using Site.Rendering.Feeds;
using Site.Rendering.Files;
using Site.Rendering.Html;
using Site.Rendering.OpenData;

namespace Site.Rendering;

/// <summary>
/// Creates the files in machine-readable formats. A new format is a line here and a class in a subfolder.
/// </summary>
internal static class DataExports
{
    /// <summary>Lazy: each file is created when enumerated.</summary>
    public static IEnumerable<OutputFile> CreateAll(LinkedArchive archive, TextHtml html)
    {
        Func<IEnumerable<OutputFile>>[] formats =
        [
            () => [Redirects.CreateFile(archive)],
            () => Sitemap.CreateAll(archive),
            new AtomFile(archive, html).CreateAll,
            new CalendarFile(archive).CreateAll,
            new OParlFiles(archive).CreateAll,
            new CsvFiles(archive).CreateAll,
        ];
        return formats.SelectMany(files => files());
    }
}
