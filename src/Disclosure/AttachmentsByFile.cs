using Site.Model;

namespace Site.Disclosure;

/// <summary>Finds the attachments that refer to each file.</summary>
public static class AttachmentsByFile
{
    /// <summary>
    /// The attachments of all items, including closed ones, by the path of their file below <c>input/</c>. Attachments
    /// of one file are in archive order.
    /// </summary>
    public static ILookup<string, Attachment> From(Archive archive) =>
        archive.Meetings.SelectMany(meeting => meeting.Items).SelectMany(item => item.Attachments)
            .Where(attachment => attachment.File is not null)
            .ToLookup(attachment => attachment.File!, StringComparer.Ordinal);
}
