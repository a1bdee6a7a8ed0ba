namespace Site.Model;

/// <summary>A knowledge letter: what works, where, for whom.</summary>
public sealed record KnowledgeLetter : Content
{
    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.KnowledgeLetter;

    /// <summary>For whom, in a line; or null.</summary>
    public string? Audience { get; init; }

    /// <summary>Where it is tried or comes from, in a line; or null.</summary>
    public string? Where { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> FieldTexts => [Audience ?? "", Where ?? ""];
}
