using System.Collections.Immutable;

namespace Site.Model;

/// <summary>An agreement between the municipalities and the region.</summary>
public sealed record Agreement : Content
{
    private static readonly Key<AgreementType> TypeKey =
        Keys.Word("aftaletype", FixedVocabularies.AgreementTypes, "Hvilken slags aftale det er.").Required();

    private static readonly Key<PartialDate?> AdoptedKey = Keys.Date("vedtaget", "Den dag, aftalen blev vedtaget.");

    private static readonly Key<ImmutableArray<Reference>> DecisionsKey =
        Keys.Pages("beslutninger", "Punkter, hvor aftalen blev behandlet.");

    public static PageKind<Agreement> Declaration { get; } = new("aftale", "aftaler/**/*.md")
    {
        Singular = "Aftale",
        Plural = "Aftaler",
        Introduction = "Det, kommunerne og regionen har aftalt, med hvad der gælder nu, og hvad der er afløst.",
        SchemaOrgType = "CreativeWork",
        Keys = [SharedKeys.Title, TypeKey, AdoptedKey, DecisionsKey],
        OfferedByNew =
        [
            AdoptedKey, SharedKeys.ValidFrom, SharedKeys.ValidTo, SharedKeys.Replaces, SharedKeys.Summary,
            SharedKeys.Topics,
        ],
        CsvColumns =
        [
            ("type", page => FixedVocabularies.AgreementTypes[page.Type]),
            ("vedtaget", page => page.Adopted),
            ("gælder fra", page => page.ValidFrom),
            ("gælder til", page => page.ValidTo),
        ],
        Make = page => new()
        {
            Type = page.Get(TypeKey),
            Adopted = page.Get(AdoptedKey),
            Decisions = page.Get(DecisionsKey),
        },
    };

    /// <inheritdoc/>
    public override PageKind Kind => Declaration;

    public required AgreementType Type { get; init; }

    /// <summary>The date of the agreement, or null.</summary>
    public PartialDate? Adopted { get; init; }

    /// <summary>The items at which it was decided.</summary>
    public ImmutableArray<Reference> Decisions { get; init; } = [];

    /// <inheritdoc/>
    public override PartialDate? Date => ValidFrom is { } day ? day : Adopted;

    /// <inheritdoc/>
    public override IEnumerable<Reference> References => base.References.Concat(Decisions);
}
