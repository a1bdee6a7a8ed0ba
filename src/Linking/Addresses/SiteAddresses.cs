using System.Globalization;
using Site.Model;

namespace Site.Linking;

/// <summary>Addresses of generated pages and files.</summary>
public static class SiteAddresses
{
    public static readonly PageId Front = new("");
    public static readonly PageId Search = new("soeg");
    public static readonly PageId Meetings = new("moeder");
    public static readonly PageId Follow = new("foelg-med");
    public static readonly PageId Matters = new("sager");

    /// <summary>The CSV tables of all meetings and of all open items.</summary>
    public const string MeetingsCsv = "/data/moeder.csv", ItemsCsv = "/data/punkter.csv";

    /// <summary>All pages for a search engine, and the settings of its index.</summary>
    public const string BulkDocuments = "/data/soegning.ndjson", EngineSettings = "/data/opensearch.json";

    /// <summary>The entry point of the OParl 1.1 API.</summary>
    public const string OParl = "/oparl/system.json";

    /// <summary>The CSV table of all pages of a kind.</summary>
    public static string CsvOf(PageKind kind) => $"/data/{kind.Folder}.csv";

    /// <summary>A page of the list of matters, from 1: <c>sager</c>, <c>sager/side/2</c>.</summary>
    public static PageId MattersPage(int number) => PageOf(Matters, number);

    /// <summary>A list's <paramref name="number"/>th page, from 1: <c>emner/tilbudsvifte/side/2</c>.</summary>
    public static PageId PageOf(PageId list, int number) =>
        number == 1 ? list : list.Child(string.Create(CultureInfo.InvariantCulture, $"side/{number}"));

    /// <summary>The overview page of a kind of listing.</summary>
    public static PageId OverviewOf(ListingKind kind) => new(kind switch
    {
        ListingKind.Year => "beslutninger",
        ListingKind.Forum => "fora",
        ListingKind.Topic => "emner",
        ListingKind.Organisation => "kommuner",
        ListingKind.Outcome => "udfald",
        ListingKind.LegalBasis => "lovgrundlag",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    });

    /// <summary>
    /// The Atom feed of a page's entries: <c>/emner/takster/feed.xml</c>. The feed of the front page has all entries.
    /// </summary>
    public static string FeedOf(PageId page) => $"{page.Address}feed.xml";

    /// <summary>The iCalendar file of a forum's listing. The file of the front page has all events.</summary>
    public static string CalendarOf(PageId page) => $"{page.Address}kalender.ics";

    /// <summary>The first page of a listing: <c>emner/tilbudsvifte</c>, <c>beslutninger/2019</c>.</summary>
    public static PageId ListingOf(ListingKind kind, string key) => OverviewOf(kind).Child(key);
}
