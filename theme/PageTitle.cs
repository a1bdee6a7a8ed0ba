using Site.Model;

namespace Site.Theme;

/// <summary>Formats the title of a page for browsers and search engines.</summary>
internal static class PageTitle
{
    /// <summary>Browsers and search engines truncate longer titles.</summary>
    private const int MaxLength = 70;

    /// <summary>
    /// Characters kept at the end of a long title, which distinguish similar ones ("DAS 24. oktober 2019, punkt 10").
    /// </summary>
    private const int EndLength = 34;

    /// <summary>The title, with the site's name if both fit.</summary>
    public static string Format(string title, string site) =>
        title.Length + 3 + site.Length > MaxLength ? Shorten(title) : $"{title} – {site}";

    /// <summary>The title, without the words in its middle if it is too long.</summary>
    public static string Shorten(string title) => Excerpt.CutMiddle(title, MaxLength, EndLength);
}
