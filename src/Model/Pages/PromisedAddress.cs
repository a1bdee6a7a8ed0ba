namespace Site.Model;

/// <summary>An address that was published once, so that the site must serve a page or redirect there forever.</summary>
/// <param name="Id">The page that was published there.</param>
/// <param name="Place">
/// What to show with a problem: where the address is listed, or the file that the page was probably read from.
/// </param>
public readonly record struct PromisedAddress(PageId Id, SourcePlace Place);
