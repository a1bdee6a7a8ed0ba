namespace Site.Theme;

/// <summary>A page's title as browsers and search engines show it.</summary>
internal static class PageTitle
{
    /// <summary>What is longer is cut off where it is shown.</summary>
    private const int Longest = 70;

    /// <summary>
    /// So much of a long title's end stays: it tells which of several ("DAS 24. oktober 2019, punkt 10").
    /// </summary>
    private const int End = 34;

    /// <summary>The title with the site's name, where there is room for it.</summary>
    public static string Of(string title, string site) =>
        title.Length + 3 + site.Length > Longest ? Fitted(title) : $"{title} – {site}";

    /// <summary>The title; a long one without the words in its middle.</summary>
    public static string Fitted(string title)
    {
        if (title.Length <= Longest)
        {
            return title;
        }

        var tail = title.IndexOf(' ', title.Length - End) is >= 0 and var space ? space + 1 : title.Length - End;
        var room = Longest - 3 - (title.Length - tail);
        var head = title.LastIndexOf(' ', room) is > 0 and var end ? end : room;
        return $"{title[..head].TrimEnd(',', ':', ';', '-', ' ')} … {title[tail..]}";
    }
}
