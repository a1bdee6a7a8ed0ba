using System.Collections.Immutable;

namespace Site.Model;

/// <summary>A meeting of a forum with its items in order.</summary>
public sealed record Meeting : Content
{
    public required VocabularyEntry Forum { get; init; }
    public required PartialDate Day { get; init; }
    public required Edition Edition { get; init; }

    /// <summary>The hours in words ("kl. 12.00-15.00"), or null.</summary>
    public string? Hours { get; init; }

    public string? Venue { get; init; }

    /// <summary>
    /// Organisations that took part, and those that sent their apologies: ids in the organisations vocabulary.
    /// </summary>
    public ImmutableArray<string> Participants { get; init; } = [];

    /// <inheritdoc cref="Participants"/>
    public ImmutableArray<string> Apologies { get; init; } = [];

    /// <summary>When the forum meets next, or null.</summary>
    public PartialDate? Next { get; init; }

    /// <summary>By number.</summary>
    public ImmutableArray<AgendaItem> Items { get; init; } = [];

    /// <inheritdoc/>
    public override PartialDate? Date => Day;

    /// <inheritdoc/>
    public override IEnumerable<string> NamedOrganisations => [.. Organisations, .. Participants, .. Apologies];

    /// <inheritdoc/>
    public override IEnumerable<string> NamedForums => [Forum.Id];

    /// <inheritdoc/>
    public override IEnumerable<string> FieldTexts => [Venue ?? ""];

    /// <summary>"DAS 24. oktober 2019": for lists, hits and breadcrumbs.</summary>
    public string ShortTitle => $"{Forum.Short} {Day.InDanish}";
}
