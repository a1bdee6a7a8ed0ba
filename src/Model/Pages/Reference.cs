namespace Site.Model;

/// <summary>A page that another names by id in its front matter.</summary>
/// <param name="Target">The page named; linking finds out whether it exists.</param>
/// <param name="Place">Where it is named.</param>
public sealed record Reference(PageId Target, SourcePlace Place);
