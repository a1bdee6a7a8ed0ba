using System.Collections.Immutable;

namespace Site.Model;

/// <summary>What <c>_data/site.yml</c> says of the site itself; <c>-s key=value</c> overrides a key for one build.</summary>
public sealed record SiteSettings
{
    public string Title { get; init; } = "Vidensbanken";
    public string? Subtitle { get; init; }
    public string? Description { get; init; }

    /// <summary>Where the site will be: absolute, https, without a slash at the end.</summary>
    public string Address { get; init; } = "https://vidensbanken.example";

    public string? Publisher { get; init; }
    public string? ContactName { get; init; }

    /// <summary>Mail addresses, phone numbers and streets that are official and may stand on the site.</summary>
    public ImmutableArray<string> AllowedContacts { get; init; } = [];
}
