using System.Globalization;
using System.Xml.Linq;
using Site.Linking;
using Site.Model;
using Site.Rendering.Files;

namespace Site.Rendering.OpenData;

/// <summary>
/// Writes <c>sitemap.xml</c> (sitemaps.org, protocol 0.9) and <c>robots.txt</c> (RFC 9309).
/// </summary>
internal static class Sitemap
{
    /// <summary>The protocol's limit.</summary>
    private const int MaxAddressesPerSitemap = 50_000;

    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>
    /// Creates both files. If the site must not be indexed, creates only a <c>robots.txt</c> that disallows everything.
    /// If there are too many addresses for one sitemap, <c>sitemap.xml</c> is an index of several.
    /// </summary>
    public static IEnumerable<OutputFile> CreateAll(LinkedArchive archive)
    {
        var site = archive.Site.Address;
        var root = site.PathOf("/");
        if (!archive.Site.AllowsSearchEngines)
        {
            return [OutputFile.FromText("robots.txt", $"User-agent: *\nDisallow: {root}\n")];
        }

        var robots = OutputFile.FromText(
            "robots.txt", $"User-agent: *\nAllow: {root}\n\nSitemap: {site.UrlOf("/sitemap.xml")}\n");
        var parts = FindPages(archive).Select(page => CreateEntry("url", archive.Address(page.Id), page.Changes))
            .Chunk(MaxAddressesPerSitemap).ToList();
        if (parts.Count == 1)
        {
            return [robots, XmlFile.Create("sitemap.xml", new XElement(Namespace + "urlset", parts[0]))];
        }

        var index = parts.Select((_, part) => CreateEntry("sitemap", site.UrlOf($"/{PathOf(part)}"), null));
        return
        [
            robots,
            XmlFile.Create("sitemap.xml", new XElement(Namespace + "sitemapindex", index)),
            .. parts.Select((entries, part) =>
                XmlFile.Create(PathOf(part), new XElement(Namespace + "urlset", entries))),
        ];
    }

    private static string PathOf(int part) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{part + 1}.xml");

    /// <summary>Returns three of the program's own pages, all lists, then all content that is not closed.</summary>
    private static IEnumerable<(PageId Id, FileChanges? Changes)> FindPages(LinkedArchive archive)
    {
        PageId[] own = [SiteAddresses.Front, SiteAddresses.Meetings, SiteAddresses.Follow];
        var lists = archive.KindListings.Select(kind => kind.Id)
            .Concat(archive.ListingGroups.Select(group => group.Id))
            .Concat(archive.ListingGroups.SelectMany(group => group.Listings).Select(listing => listing.Id));
        var contents = archive.AllContent.Where(content => content is not AgendaItem { Openness: Openness.Closed })
            .Select(content => (content.Id, archive.Changes.GetValueOrDefault(content.Id)));
        return own.Concat(lists).Select(id => (id, (FileChanges?)null)).Concat(contents).DistinctBy(page => page.Item1);
    }

    private static XElement CreateEntry(string name, string address, FileChanges? changes)
    {
        PartialDate? last = changes is null ? null : (PartialDate)DanishDay.At(changes.Last);
        return new XElement(Namespace + name,
            new XElement(Namespace + "loc", address),
            last is null ? null : new XElement(Namespace + "lastmod", last.ToString()));
    }
}
