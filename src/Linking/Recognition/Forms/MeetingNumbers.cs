using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>Resolves item and attachment numbers of one meeting.</summary>
internal readonly record struct MeetingNumbers(Meeting Meeting)
{
    /// <summary>The anchor of an item's list of attachments.</summary>
    private const string AttachmentsAnchor = "bilag";

    /// <summary>The open item with a number, or null.</summary>
    public Destination? FindItem(ItemNumber number) =>
        Meeting.Items.FirstOrDefault(item => item.Number == number && item.Openness == Openness.Open) is { } item
            ? new Destination(item.Id)
            : null;

    /// <summary>The attachment with a number; null if there is none or more than one.</summary>
    public Destination? FindAttachment(ItemNumber number)
    {
        var found =
            from item in Meeting.Items
            from attachment in item.Attachments
            where attachment.Number is { } own && ItemNumber.From(own) == number
            select new Destination(item.Id, AttachmentsAnchor, attachment.File);
        return found.Take(2).ToList() is [var only] ? only : null;
    }
}
