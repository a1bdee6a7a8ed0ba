using Site.Model;

namespace Site.Theme.Wording;

/// <summary>What is said of services in words.</summary>
internal static class ServiceWords
{
    /// <summary>Of a service that no source calls closed: that it is open now is more than the archive knows.</summary>
    public const string NotClosed = "Ikke meldt lukket";

    /// <summary>"Lukket 31. december 2018", or "Lukker …" where the day is still to come.</summary>
    public static string Closing(PartialDate date, DateOnly today) =>
        $"{(date.IsAfter(today) ? "Lukker" : "Lukket")} {date.InDanish}";

    /// <summary>Who uses a service of a category.</summary>
    public static string Category(int category) => category switch
    {
        1 => "Kategori 1: bruges kun af driftsherren selv",
        2 => "Kategori 2: bruges også af en eller få andre",
        _ => "Kategori 3: bruges i vid udstrækning af andre",
    };
}
