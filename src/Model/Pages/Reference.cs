namespace Site.Model;

/// <summary>A reference to a page by id, in front matter.</summary>
/// <param name="Target">The id; linking checks that the page exists.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Reference(PageId Target, SourcePlace Place);
