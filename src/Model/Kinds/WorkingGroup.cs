using System.Collections.Immutable;

namespace Site.Model;

/// <summary>A working group; its members are the parties.</summary>
public sealed record WorkingGroup : Content
{
    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.WorkingGroup;

    public required GroupStatus Status { get; init; }

    public PartialDate? Founded { get; init; }

    /// <summary>The forum that set it up, or null.</summary>
    public VocabularyEntry? FoundedBy { get; init; }

    /// <summary>What it has handed in or is to hand in, as listed by the author.</summary>
    public ImmutableArray<Delivery> Deliveries { get; init; } = [];

    /// <summary>The items about it.</summary>
    public ImmutableArray<Reference> Decisions { get; init; } = [];

    /// <inheritdoc/>
    public override PartialDate? Date => Founded;

    /// <inheritdoc/>
    public override IEnumerable<string> NamedForums => FoundedBy is { } forum ? [forum.Id] : [];

    /// <inheritdoc/>
    public override IEnumerable<string> FieldTexts => Deliveries.SelectMany(delivery => new[] { delivery.Title, delivery.Text ?? "" });

    /// <inheritdoc/>
    public override IEnumerable<Reference> References => base.References.Concat(Decisions);
}

/// <summary>Something a working group hands in.</summary>
/// <param name="Title">What.</param>
/// <param name="Date">When, or null.</param>
/// <param name="Text">A sentence, or null.</param>
public sealed record Delivery(string Title, PartialDate? Date, string? Text);
