using Site.Model;

namespace Site.Disclosure;

/// <summary>What is published on a day.</summary>
/// <param name="today">The day of the build in Denmark.</param>
/// <param name="showsDrafts">Whether drafts are shown too: for a look before publishing, never for the public.</param>
internal sealed class Publication(DateOnly today, bool showsDrafts)
{
    /// <summary>Whether drafts are shown too.</summary>
    public bool ShowsDrafts => showsDrafts;

    /// <summary>Whether a page is shown: no draft, due, and not withdrawn.</summary>
    public bool Shows(Content content) => (showsDrafts || !content.IsDraft) && IsDue(content) && !(content.WithdrawnFrom <= today);

    /// <summary>
    /// The sign a page leaves where it was public and is no more; a meeting takes its items with it. A draft never was
    /// public, and an embargoed page is not before its day.
    /// </summary>
    public IEnumerable<Tombstone> TombstonesOf(Content content)
    {
        var withdrawn = !content.IsDraft && IsDue(content) && content.WithdrawnFrom <= today;
        return content is not Meeting meeting ? withdrawn ? [new Tombstone(content.Id, content.WithdrawnFrom!.Value)] : []
            : withdrawn ? meeting.Items.Where(item => !item.IsDraft && IsDue(item)).Select(item => item.Id).Prepend(meeting.Id).Select(id => new Tombstone(id, meeting.WithdrawnFrom!.Value))
            : meeting.Items.SelectMany(TombstonesOf);
    }

    /// <summary>The next day on which <see cref="Shows"/> changes for any of these, or null.</summary>
    public DateOnly? NextDue(IEnumerable<Content> contents) => contents.Where(content => !content.IsDraft && (content.PublishFrom ?? content.WithdrawnFrom) is not null)
        .SelectMany(content => new[] { content.PublishFrom, content.WithdrawnFrom })
        .Where(day => day > today).Order().FirstOrDefault();

    private bool IsDue(Content content) => content.PublishFrom is not { } day || day <= today;
}
