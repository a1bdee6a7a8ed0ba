namespace Site.Model;

/// <summary>When a page became public and when it last changed for the public, by the version history.</summary>
/// <param name="First">When the public could first see it.</param>
/// <param name="Last">When what the public sees of it last changed; not before <paramref name="First"/>.</param>
public sealed record FileChanges(DateTimeOffset First, DateTimeOffset Last);
