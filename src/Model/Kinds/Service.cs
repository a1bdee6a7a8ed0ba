using System.Collections.Immutable;

namespace Site.Model;

/// <summary>A service (tilbud) that the organisations buy and sell places in.</summary>
public sealed record Service : Content
{
    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.Service;

    /// <summary>The organisation that runs it, or null where no source says.</summary>
    public VocabularyEntry? Operator { get; init; }

    /// <summary>Places, by the newest source; null where none says.</summary>
    public int? Places { get; init; }

    /// <summary>1: used by its operator alone; 2: by one or a few others too; 3: widely by others. Null where no source says.</summary>
    public int? Category { get; init; }

    /// <summary>Other names and earlier ones.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Its membership of the reinforced cooperation, or null.</summary>
    public Membership? ReinforcedCooperation { get; init; }

    /// <summary>In order of time.</summary>
    public ImmutableArray<ServiceEvent> History { get; init; } = [];

    /// <summary>The event that closed it, or null while it is open.</summary>
    public ServiceEvent? Closing => History.LastOrDefault(change => change.Change is ServiceChange.Opened or ServiceChange.Closed) is { Change: ServiceChange.Closed } closing ? closing : null;

    /// <inheritdoc/>
    public override ImmutableArray<string> Organisations => Operator is { } known ? [known.Id, .. Parties.Where(party => party != known.Id)] : Parties;

    /// <inheritdoc/>
    public override IEnumerable<string> FieldTexts => [.. Aliases, .. Operator is { } known ? [known.Title] : (string[])[], .. History.Select(change => change.Text)];

    /// <inheritdoc/>
    public override IEnumerable<Reference> References => base.References.Concat(History.Select(change => change.Source).OfType<Reference>());
}

/// <summary>A service's time in the reinforced cooperation.</summary>
/// <param name="From">Its beginning, or null where no source says.</param>
/// <param name="To">Its end, or null while it lasts.</param>
/// <param name="Remark">A sentence, or null.</param>
public sealed record Membership(PartialDate? From, PartialDate? To, string? Remark);

/// <summary>Something that happened to a service.</summary>
/// <param name="Date">When.</param>
/// <param name="Change">What.</param>
/// <param name="Text">A sentence.</param>
/// <param name="Source">The page that tells it, or null.</param>
public sealed record ServiceEvent(PartialDate Date, ServiceChange Change, string Text, Reference? Source);
