using Site.Model;

namespace Site.Theme.Wording;

/// <summary>Danish texts about services.</summary>
internal static class ServiceWords
{
    /// <summary>
    /// The status of a service that no source reports as closed. The archive cannot know if the service is open.
    /// </summary>
    public const string NotClosed = "Ikke meldt lukket";

    /// <summary>"Lukket 31. december 2018", or "Lukker …" for a future day.</summary>
    public static string FormatClosing(PartialDate date, DateOnly today) =>
        $"{(date.IsAfter(today) ? "Lukker" : "Lukket")} {date.InDanish}";

    public static string FormatCategory(int category) => category switch
    {
        1 => "Kategori 1: bruges kun af driftsherren selv",
        2 => "Kategori 2: bruges også af en eller få andre",
        _ => "Kategori 3: bruges i vid udstrækning af andre",
    };
}
