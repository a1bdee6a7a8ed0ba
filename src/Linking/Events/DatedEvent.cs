using Site.Model;

namespace Site.Linking;

/// <summary>A calendar event.</summary>
/// <param name="Key">
/// Identifies it even if its date changes: a page's id, with a part of its own below it if the page has several.
/// </param>
/// <param name="Title">What people call it.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Hours">From and to on the first day, Danish time; null for the whole day.</param>
/// <param name="Forum">The forum that it belongs to, or null.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Text">More about it, or null.</param>
/// <param name="Page">The page that describes it.</param>
public sealed record DatedEvent(
    string Key,
    string Title,
    DateOnly First,
    DateOnly Last,
    (TimeOnly From, TimeOnly To)? Hours,
    VocabularyEntry? Forum,
    string? Place,
    string? Text,
    PageId Page);
