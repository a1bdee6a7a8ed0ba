using Site.Model;

namespace Site.Linking;

/// <summary>Something on a day that one can put in a calendar.</summary>
/// <param name="Key">What it is called for ever, whatever its day becomes: an id's path, below a page's where the page has several.</param>
/// <param name="Title">What people call it.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Hours">From and to on the first day, Danish time; null for the whole day.</param>
/// <param name="Forum">Whose it is, or null.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Text">More about it, or null.</param>
/// <param name="Page">The page that tells of it.</param>
public sealed record DatedEvent(
    string Key, string Title, DateOnly First, DateOnly Last, (TimeOnly From, TimeOnly To)? Hours, VocabularyEntry? Forum, string? Place, string? Text, PageId Page);
