namespace Site.Model;

/// <summary>A page with tables other than tariffs.</summary>
public sealed record KeyFigures : TablePage
{
    private static readonly Key<int?> YearKey = Keys.Number("år", TableKeys.YearDescription);

    public static PageKind<KeyFigures> Declaration { get; } = new("nøgletal", "noegletal/**/*.md")
    {
        Singular = "Nøgletal",
        Plural = "Nøgletal",
        Introduction = "Tabeller med tal, der kan sorteres og hentes.",
        SchemaOrgType = "Dataset",
        Keys = [SharedKeys.Title, YearKey, TableKeys.Tables],
        OfferedByNew = [SharedKeys.SourceDocument, SharedKeys.Summary, SharedKeys.Topics],
        Make = page => new() { Year = page.Get(YearKey), Tables = page.Get(TableKeys.Tables) },
    };

    /// <inheritdoc/>
    public override PageKind Kind => Declaration;
}
