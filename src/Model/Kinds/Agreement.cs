using System.Collections.Immutable;

namespace Site.Model;

/// <summary>An agreement between the municipalities and the region.</summary>
public sealed record Agreement : Content
{
    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.Agreement;

    public required AgreementType Type { get; init; }

    /// <summary>The date the agreement carries, or null.</summary>
    public PartialDate? Adopted { get; init; }

    /// <summary>The items behind it.</summary>
    public ImmutableArray<Reference> Decisions { get; init; } = [];

    /// <inheritdoc/>
    public override PartialDate? Date => ValidFrom is { } day ? day : Adopted;

    /// <inheritdoc/>
    public override IEnumerable<Reference> References => base.References.Concat(Decisions);
}
