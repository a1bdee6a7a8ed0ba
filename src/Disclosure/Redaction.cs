using Site.Model;

namespace Site.Disclosure;

/// <summary>Removes closed content from meetings.</summary>
internal static class Redaction
{
    /// <summary>Title of a closed item without a public title.</summary>
    private const string ClosedTitle = "Lukket punkt";

    /// <summary>
    /// A copy of the meeting without closed content and unpublished items; the same instance if it has neither.
    /// </summary>
    public static Meeting Redact(Meeting meeting, Func<AgendaItem, bool> isPublished) =>
        meeting.Items.All(item => isPublished(item) && IsOpen(item))
            ? meeting
            : meeting with { Items = [.. meeting.Items.Where(isPublished).Select(Redact)] };

    private static bool IsOpen(AgendaItem item) =>
        item.Openness == Openness.Open && item.Attachments.All(attachment => attachment.Openness == Openness.Open);

    private static AgendaItem Redact(AgendaItem item) =>
        IsOpen(item) ? item
        : item.Openness == Openness.Open ? WithOpenAttachments(item) : CreateClosed(item);

    private static AgendaItem WithOpenAttachments(AgendaItem item) => item with
    {
        Attachments = [.. item.Attachments.Where(attachment => attachment.Openness == Openness.Open)],
    };

    /// <summary>
    /// A new item rather than a copy with fields removed, so that a field added to the model later stays closed unless
    /// it is listed here.
    /// </summary>
    private static AgendaItem CreateClosed(AgendaItem item) => new()
    {
        Id = item.Id,
        File = item.File,
        Number = item.Number,
        Openness = Openness.Closed,
        Title = item.PublicTitle ?? ClosedTitle,
    };
}
