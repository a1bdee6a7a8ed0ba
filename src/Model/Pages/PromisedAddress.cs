namespace Site.Model;

/// <summary>An address that was once published. The site must keep serving a page or a redirect at it.</summary>
/// <param name="Id">The page that was published there.</param>
/// <param name="Place">
/// The place shown with a problem: where the address is listed, or the file that the page was probably read from.
/// </param>
public readonly record struct PromisedAddress(PageId Id, SourcePlace Place);
