using Site.Linking;
using Site.Rendering.Calendars;
using Site.Rendering.Feeds;
using Site.Rendering.Files;
using Site.Rendering.Html;
using Site.Rendering.OpenData;

namespace Site.Rendering;

/// <summary>What machines read beside the pages. A new format is a line here and a folder beside this file.</summary>
internal static class DataExports
{
    /// <summary>All of them, each made when it is taken.</summary>
    public static IEnumerable<OutputFile> Of(LinkedArchive archive, TextHtml html)
    {
        Func<IEnumerable<OutputFile>>[] formats =
        [
            () => [Redirects.File(archive)],
            () => Sitemap.Of(archive),
            new AtomFile(archive, html).All,
            new CalendarFile(archive).All,
            new OParlFiles(archive).All,
            new CsvFiles(archive).All,
        ];
        return formats.SelectMany(files => files());
    }
}
