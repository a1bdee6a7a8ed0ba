using System.Collections.Immutable;

namespace Site.Model;

/// <summary>All that <c>input/</c> holds, closed and open, in ordinal order of ids.</summary>
public sealed record Archive
{
    public SiteSettings Site { get; init; } = new();
    public Vocabularies Vocabularies { get; init; } = new();
    public ImmutableArray<Meeting> Meetings { get; init; } = [];

    /// <summary>Everything that is no meeting and no item: agreements, services, plain pages …</summary>
    public ImmutableArray<Content> Pages { get; init; } = [];

    /// <summary>All of it: meetings, each followed by its items, then pages.</summary>
    public IEnumerable<Content> AllContent => PageWithMeeting.All(Meetings, Pages).Select(page => page.Content);

    /// <summary>Every path below <c>input/</c>, in ordinal order.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>
    /// The committed versions of files, newest first, by path below <c>input/</c>; a file that was never committed is
    /// not in it.
    /// </summary>
    public ImmutableDictionary<string, ImmutableArray<FileVersion>> History { get; init; } =
        ImmutableDictionary<string, ImmutableArray<FileVersion>>.Empty;

    /// <summary>What <c>_data/adresser.txt</c> says that the site must not lose.</summary>
    public ImmutableArray<PromisedAddress> PromisedAddresses { get; init; } = [];

    /// <summary>
    /// Paths of pages that could not be read; each has a problem, so an archive with any is never published.
    /// </summary>
    public ImmutableArray<string> Unread { get; init; } = [];
}
