namespace Site.Model;

/// <summary>
/// When a page became public and when its public content last changed, according to the version history.
/// </summary>
/// <param name="First">When it first became public.</param>
/// <param name="Last">When its public content last changed; not before <paramref name="First"/>.</param>
public sealed record FileChanges(DateTimeOffset First, DateTimeOffset Last);
