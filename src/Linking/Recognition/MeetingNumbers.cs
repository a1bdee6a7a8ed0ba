using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>What a meeting's numbers lead to.</summary>
internal sealed class MeetingNumbers(Meeting meeting)
{
    /// <summary>The anchor of an item's list of attachments.</summary>
    private const string AttachmentsAnchor = "bilag";

    private readonly Dictionary<int, Destination> items = meeting.Items.Where(item => item.Openness == Openness.Open)
        .ToDictionary(item => item.Number, item => new Destination(item.Id));

    private readonly Dictionary<int, Destination> attachments = meeting.Items
        .SelectMany(item => item.Attachments.Where(attachment => attachment.Number is not null).Select(attachment => (attachment.Number, Item: item, attachment.File)))
        .GroupBy(attachment => attachment.Number!.Value).Where(group => group.Count() == 1)
        .ToDictionary(group => group.Key, group => new Destination(group.First().Item.Id, AttachmentsAnchor, group.First().File));

    /// <summary>An open item of a number, or null.</summary>
    public Destination? Item(int number) => items.GetValueOrDefault(number);

    /// <summary>An attachment of a number, or null; a number that two share leads nowhere.</summary>
    public Destination? Attachment(int number) => attachments.GetValueOrDefault(number);
}
