using Site.Model;

namespace Site.Disclosure;

/// <summary>Takes out of a meeting what the public may not see.</summary>
internal static class Redaction
{
    /// <summary>What stands where a closed item's title would.</summary>
    private const string ClosedTitle = "Lukket punkt";

    /// <summary>The meeting as the public may see it; the very same one where nothing in it is to be hidden.</summary>
    public static Meeting Of(Meeting meeting, Func<AgendaItem, bool> isPublished) =>
        meeting.Items.All(item => isPublished(item) && IsOpen(item))
            ? meeting
            : meeting with { Items = [.. meeting.Items.Where(isPublished).Select(Of)] };

    /// <summary>Whether the public may see all there is.</summary>
    private static bool IsOpen(AgendaItem item) =>
        item.Openness == Openness.Open && item.Attachments.All(attachment => attachment.Openness == Openness.Open);

    private static AgendaItem Of(AgendaItem item) =>
        IsOpen(item) ? item : item.Openness == Openness.Open ? WithOpenAttachments(item) : Closed(item);

    private static AgendaItem WithOpenAttachments(AgendaItem item) => item with
    {
        Attachments = [.. item.Attachments.Where(attachment => attachment.Openness == Openness.Open)],
    };

    /// <summary>
    /// Built anew rather than copied: a field added to the model later is closed until somebody opens it here.
    /// </summary>
    private static AgendaItem Closed(AgendaItem item) => new()
    {
        Id = item.Id,
        File = item.File,
        Number = item.Number,
        Openness = Openness.Closed,
        Title = item.PublicTitle ?? ClosedTitle,
    };
}
