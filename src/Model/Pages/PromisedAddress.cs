namespace Site.Model;

/// <summary>An address at which there has been a page, so that there must be something for ever.</summary>
/// <param name="Id">The page that was there.</param>
/// <param name="Place">Where the promise stands, or where the page's file did.</param>
public readonly record struct PromisedAddress(PageId Id, SourcePlace Place);
