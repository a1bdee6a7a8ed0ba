using Site.Model;

namespace Site.Theme;

/// <summary>A page's title as browsers and search engines show it.</summary>
internal static class PageTitle
{
    /// <summary>Browsers and search engines cut off longer titles.</summary>
    private const int Longest = 70;

    /// <summary>
    /// The end of a long title is kept: it distinguishes similar ones ("DAS 24. oktober 2019, punkt 10").
    /// </summary>
    private const int End = 34;

    /// <summary>The title, with the site's name if both fit.</summary>
    public static string Of(string title, string site) =>
        title.Length + 3 + site.Length > Longest ? Fitted(title) : $"{title} – {site}";

    /// <summary>The title; a long one without the words in its middle.</summary>
    public static string Fitted(string title) => Excerpt.CutMiddle(title, Longest, End);
}
