namespace Site.Model;

/// <summary>A knowledge letter: what works, where and for whom.</summary>
public sealed record KnowledgeLetter : Content
{
    private static readonly Key<string?> AudienceKey = Keys.Text("målgruppe", "Hvem det handler om.");
    private static readonly Key<string?> LocationKey = Keys.Text("hvor", "Hvor det er prøvet.");

    public static PageKind<KnowledgeLetter> Declaration { get; } = new("vidensbrev", "vidensbreve/**/*.md")
    {
        Singular = "Vidensbrev",
        Plural = "Vidensbreve",
        Introduction = "Hvad der virker, hvor og for hvem.",
        SchemaOrgType = "Article",
        Keys = [SharedKeys.Title, AudienceKey, LocationKey],
        OfferedByNew = [AudienceKey, LocationKey, SharedKeys.Summary, SharedKeys.Topics],
        Make = page => new() { Audience = page.Get(AudienceKey), Location = page.Get(LocationKey) },
    };

    /// <inheritdoc/>
    public override PageKind Kind => Declaration;

    /// <summary>The people it is about, in one line; or null.</summary>
    public string? Audience { get; init; }

    /// <summary>Where it has been tried, in one line; or null.</summary>
    public string? Location { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> SearchedTexts => [Audience ?? "", Location ?? ""];
}
