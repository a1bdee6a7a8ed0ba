namespace Site.Commands.New;

/// <summary>The arguments and options of <c>new</c>; null if not given.</summary>
/// <param name="Input">The input folder, which exists.</param>
/// <param name="Kind">The kind of page; compared by slug, so that <c>møde</c> and <c>moede</c> are the same.</param>
/// <param name="Title">The title.</param>
/// <param name="Meeting">The folder of an item's meeting.</param>
/// <param name="Forum">A meeting's forum.</param>
/// <param name="Date">A meeting's day.</param>
/// <param name="Service">An annual report's service.</param>
/// <param name="Year">The year of a report, a table or a calendar.</param>
/// <param name="Number">An item's number; null for the next free one.</param>
internal sealed record NewRequest(
    string Input,
    string Kind,
    string? Title,
    string? Meeting,
    string? Forum,
    string? Date,
    string? Service,
    string? Year,
    string? Number = null);
