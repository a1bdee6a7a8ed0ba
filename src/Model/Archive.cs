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

    /// <summary>Every path below <c>input/</c>, in ordinal order.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Paths of pages that could not be read; each has a problem, so an archive with any is never published.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];
}
