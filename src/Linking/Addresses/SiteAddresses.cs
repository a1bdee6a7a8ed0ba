using System.Globalization;
using Site.Model;

namespace Site.Linking;

/// <summary>Addresses of the pages that the generator makes itself.</summary>
public static class SiteAddresses
{
    public static readonly PageId Front = new("");
    public static readonly PageId Search = new("soeg");
    public static readonly PageId Meetings = new("moeder");
    public static readonly PageId Follow = new("foelg-med");
    public static readonly PageId Matters = new("sager");

    /// <summary>Every meeting, and every open item, as a table.</summary>
    public const string MeetingsCsv = "/data/moeder.csv", ItemsCsv = "/data/punkter.csv";

    /// <summary>The entry point for machines (OParl 1.1).</summary>
    public const string OParl = "/oparl/system.json";

    /// <summary>Every page of a kind as a table.</summary>
    public static string CsvOf(PageKind kind) => $"/data/{kind.Folder}.csv";

    /// <summary>A page of the list of matters, from 1: <c>sager</c>, <c>sager/side/2</c>.</summary>
    public static PageId MattersPage(int number) => PageOf(Matters, number);

    /// <summary>A list's <paramref name="number"/>th page, from 1: <c>emner/tilbudsvifte/side/2</c>.</summary>
    public static PageId PageOf(PageId list, int number) =>
        number == 1 ? list : list.Child(string.Create(CultureInfo.InvariantCulture, $"side/{number}"));

    /// <summary>The overview of a way to browse.</summary>
    public static PageId Of(ListingKind kind) => new(kind switch
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
    /// The Atom feed of what a page lists or is about: <c>/emner/takster/feed.xml</c>; of the front page, of
    /// everything.
    /// </summary>
    public static string FeedOf(PageId page) => $"{page.Address}feed.xml";

    /// <summary>The iCalendar of a forum's list; of the front page, of everything.</summary>
    public static string CalendarOf(PageId page) => $"{page.Address}kalender.ics";

    /// <summary>One list: <c>emner/tilbudsvifte</c>, <c>beslutninger/2019</c>.</summary>
    public static PageId Of(ListingKind kind, string key) => Of(kind).Child(key);
}
