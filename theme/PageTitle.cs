using Site.Model;

namespace Site.Theme;

/// <summary>Formats the title of a page for browsers and search engines.</summary>
internal static class PageTitle
{
    /// <summary>
    /// The maximum number of characters of a title. Browsers and search engines truncate longer ones.
    /// </summary>
    private const int MaxLength = 70;

    /// <summary>
    /// The maximum number of characters kept at the end of a long title. The end distinguishes similar titles
    /// ("DAS 24. oktober 2019, punkt 10").
    /// </summary>
    private const int EndLength = 34;

    /// <summary>Returns the title, followed by the site's name if both fit.</summary>
    public static string Format(string title, string site) =>
        title.Length + 3 + site.Length > MaxLength ? Shorten(title) : $"{title} – {site}";

    /// <summary>Returns the title. If it is too long, an ellipsis replaces the words in its middle.</summary>
    public static string Shorten(string title) => Excerpt.CutMiddle(title, MaxLength, EndLength);
}
