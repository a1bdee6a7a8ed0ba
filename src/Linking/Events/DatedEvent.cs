using Site.Model;

namespace Site.Linking;

/// <summary>A calendar event.</summary>
/// <param name="Key">
/// Stays the same if the date changes. For a meeting with a page it is the page's id. For other events it is the id of
/// the page that announces them, with a suffix.
/// </param>
/// <param name="Title">Its name.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Hours">Start and end time on the first day, in Danish time; null for an all-day event.</param>
/// <param name="Forum">The forum that it belongs to, or null.</param>
/// <param name="Place">The venue, or null.</param>
/// <param name="Text">A description, or null.</param>
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
