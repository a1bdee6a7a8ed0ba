namespace Site.Model;

/// <summary>A knowledge letter: what works, where, for whom.</summary>
public sealed record KnowledgeLetter : Content
{
    private static readonly Key<string?> AudienceKey = Keys.Text("målgruppe", "Hvem det handler om.");
    private static readonly Key<string?> WhereKey = Keys.Text("hvor", "Hvor det er prøvet.");

    public static PageKind<KnowledgeLetter> Declaration { get; } = new("vidensbrev", "vidensbreve/**/*.md")
    {
        Singular = "Vidensbrev",
        Plural = "Vidensbreve",
        Introduction = "Hvad der virker, hvor og for hvem.",
        SchemaOrgType = "Article",
        Keys = [SharedKeys.Title, AudienceKey, WhereKey],
        OfferedByNew = [AudienceKey, WhereKey, SharedKeys.Summary, SharedKeys.Topics],
        Make = page => new() { Audience = page.Get(AudienceKey), Where = page.Get(WhereKey) },
    };

    /// <inheritdoc/>
    public override PageKind Kind => Declaration;

    /// <summary>Whom it concerns, in a line; or null.</summary>
    public string? Audience { get; init; }

    /// <summary>Where it is used or comes from, in a line; or null.</summary>
    public string? Where { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> FieldTexts => [Audience ?? "", Where ?? ""];
}
