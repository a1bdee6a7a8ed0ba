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

    /// <summary>Whether search engines may list the site; never true of a build that shows drafts.</summary>
    public bool IsIndexed { get; init; } = true;

    public string? Publisher { get; init; }

    /// <summary>Whom a reader turns to; null where the settings do not say.</summary>
    public Contact? Contact { get; init; }

    /// <summary>Where a reader mends a page's file in a browser, and sees its history: absolute, with <c>{fil}</c> for the file's path below <c>input/</c>; null for no such place.</summary>
    public string? EditAddress { get; init; }

    /// <inheritdoc cref="EditAddress"/>
    public string? HistoryAddress { get; init; }

    /// <summary>Mail addresses, phone numbers and streets that are official and may stand on the site.</summary>
    public ImmutableArray<string> AllowedContacts { get; init; } = [];
}
