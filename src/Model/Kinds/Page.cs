namespace Site.Model;

/// <summary>A plain page: about, privacy, guide.</summary>
public sealed record Page : Content
{
    public static PageKind<Page> Declaration { get; } = new("side", "*.md")
    {
        Singular = "Side",
        Plural = "Sider",
        Keys = [SharedKeys.Title],
        OfferedByNew = [SharedKeys.Summary, SharedKeys.IsDraft],
        Make = _ => new(),
    };

    /// <inheritdoc/>
    public override PageKind Kind => Declaration;
}
