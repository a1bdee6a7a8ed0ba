namespace Site.Model;

/// <summary>When a file of the content came to be and was last changed, by the version history.</summary>
/// <param name="First">The time of the commit that brought it.</param>
/// <param name="Last">The time of the newest commit that touched it.</param>
public sealed record FileChanges(DateTimeOffset First, DateTimeOffset Last);
