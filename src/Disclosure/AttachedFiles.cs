using Site.Model;

namespace Site.Disclosure;

/// <summary>Which attachments name each file.</summary>
public static class AttachedFiles
{
    /// <summary>
    /// The attachments of every item, closed ones too, by path below <c>input/</c>, in the order of the archive.
    /// </summary>
    public static ILookup<string, Attachment> Of(Archive archive) =>
        archive.Meetings.SelectMany(meeting => meeting.Items).SelectMany(item => item.Attachments)
            .Where(attachment => attachment.File is not null)
            .ToLookup(attachment => attachment.File!, StringComparer.Ordinal);
}
