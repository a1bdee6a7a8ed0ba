using System.Collections.Immutable;

namespace Site.Model;

/// <summary>The tariffs of an operator for a year.</summary>
public sealed record TariffTable : TablePage
{
    private static readonly Key<int?> YearKey =
        Keys.Number("år", TableKeys.YearDescription) with { Requirement = Requirement.Always };

    private static readonly Key<VocabularyEntry?> OperatorKey = Keys.Entry(
        "driftsherre", VocabularyFile.Organisations, "Den kommune eller region, hvis takster det er.") with
    {
        Requirement = Requirement.Always,
    };

    public static PageKind<TariffTable> Declaration { get; } = new("takster", "takster/**/*.md")
    {
        Singular = "Takster",
        Plural = "Takster",
        Introduction = "Takster og budgetter for tilbuddene, år for år.",
        SchemaOrgType = "Dataset",
        Keys = [SharedKeys.Title, YearKey, OperatorKey, TableKeys.Tables],
        OfferedByNew = [SharedKeys.SourceDocument, SharedKeys.Summary, SharedKeys.Topics],
        Make = page => new()
        {
            Year = page.Get(YearKey),
            Operator = page.Get(OperatorKey),
            Tables = page.Get(TableKeys.Tables),
        },
    };

    /// <inheritdoc/>
    public override PageKind Kind => Declaration;

    /// <summary>
    /// The organisation whose tariffs they are. Null if it is missing or unknown; that has been reported.
    /// </summary>
    public required VocabularyEntry? Operator { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<string> Organisations =>
        Operator is { } known ? [known.Id, .. Parties.Where(party => party != known.Id)] : Parties;
}
