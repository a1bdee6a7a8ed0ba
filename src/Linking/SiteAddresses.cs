using System.Globalization;
using Site.Model;

namespace Site.Linking;

/// <summary>Addresses of the pages that the generator makes itself.</summary>
public static class SiteAddresses
{
    public static readonly PageId Front = new("");
    public static readonly PageId Search = new("soeg");
    public static readonly PageId Meetings = new("moeder");
    public static readonly PageId Matters = new("sager");

    /// <summary>A page of the list of matters, from 1: <c>sager</c>, <c>sager/side/2</c>.</summary>
    public static PageId MattersPage(int number) => PageOf(Matters, number);

    /// <summary>A list's <paramref name="number"/>th page, from 1: <c>emner/tilbudsvifte/side/2</c>.</summary>
    public static PageId PageOf(PageId list, int number) => number == 1 ? list : list.Child(string.Create(CultureInfo.InvariantCulture, $"side/{number}"));

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

    /// <summary>One list: <c>emner/tilbudsvifte</c>, <c>beslutninger/2019</c>.</summary>
    public static PageId Of(ListingKind kind, string key) => Of(kind).Child(key);
}
