using System.Collections.Immutable;

namespace Site.Model;

/// <summary>An agreement between the municipalities and the region.</summary>
public sealed record Agreement : Content
{
    private static readonly Key<AgreementType> TypeKey =
        Keys.Word("aftaletype", FixedVocabularies.AgreementTypes, "Hvilken slags aftale det er.").Required();

    private static readonly Key<PartialDate?> AdoptedOnKey = Keys.Date("vedtaget", "Den dag, aftalen blev vedtaget.");

    private static readonly Key<ImmutableArray<Reference>> DecisionsKey =
        Keys.Pages("beslutninger", "Punkter, hvor aftalen blev behandlet.");

    public static PageKind<Agreement> Declaration { get; } = new("aftale", "aftaler/**/*.md")
    {
        Singular = "Aftale",
        Plural = "Aftaler",
        Introduction = "Det, kommunerne og regionen har aftalt, med hvad der gælder nu, og hvad der er afløst.",
        SchemaOrgType = "CreativeWork",
        Keys = [SharedKeys.Title, TypeKey, AdoptedOnKey, DecisionsKey],
        OfferedByNew =
        [
            AdoptedOnKey, SharedKeys.ValidFrom, SharedKeys.ValidTo, SharedKeys.Replaces, SharedKeys.Summary,
            SharedKeys.Topics,
        ],
        CsvColumns =
        [
            ("type", page => FixedVocabularies.AgreementTypes[page.Type]),
            ("vedtaget", page => page.AdoptedOn),
            ("gælder fra", page => page.ValidFrom),
            ("gælder til", page => page.ValidTo),
        ],
        Make = page => new()
        {
            Type = page.Get(TypeKey),
            AdoptedOn = page.Get(AdoptedOnKey),
            Decisions = page.Get(DecisionsKey),
        },
    };

    /// <inheritdoc/>
    public override PageKind Kind => Declaration;

    public required AgreementType Type { get; init; }

    public PartialDate? AdoptedOn { get; init; }

    /// <summary>The agenda items that dealt with the agreement.</summary>
    public ImmutableArray<Reference> Decisions { get; init; } = [];

    /// <inheritdoc/>
    public override PartialDate? Date => ValidFrom is { } day ? day : AdoptedOn;

    /// <inheritdoc/>
    public override IEnumerable<Reference> References => base.References.Concat(Decisions);
}
