using System.Collections.Immutable;

namespace Site.Model;

/// <summary>
/// The content of <c>input/</c>, open and closed. Meetings and pages are in ordinal order of their files' paths.
/// </summary>
public sealed record Archive
{
    public SiteSettings Site { get; init; } = new();
    public Vocabularies Vocabularies { get; init; } = new();
    public ImmutableArray<Meeting> Meetings { get; init; } = [];

    /// <summary>All pages except meetings and items: agreements, services, plain pages …</summary>
    public ImmutableArray<Content> Pages { get; init; } = [];

    /// <summary>All content: each meeting followed by its items, then the other pages.</summary>
    public IEnumerable<Content> AllContent => PageWithMeeting.Enumerate(Meetings, Pages).Select(page => page.Content);

    /// <summary>Every path below <c>input/</c>, in ordinal order.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>
    /// The committed versions of each file, newest first, by path below <c>input/</c>. Has no entry for a file without
    /// a commit.
    /// </summary>
    public ImmutableDictionary<string, ImmutableArray<FileVersion>> History { get; init; } =
        ImmutableDictionary<string, ImmutableArray<FileVersion>>.Empty;

    /// <summary>The addresses in <c>_data/adresser.txt</c>, which the site must keep.</summary>
    public ImmutableArray<PromisedAddress> PromisedAddresses { get; init; } = [];

    /// <summary>
    /// Paths below <c>input/</c> of pages that could not be read, and of items that could not be added to a meeting.
    /// Each has been reported as a problem, so such an archive is not published.
    /// </summary>
    public ImmutableArray<string> UnreadablePages { get; init; } = [];
}
