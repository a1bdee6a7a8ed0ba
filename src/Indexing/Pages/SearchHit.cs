namespace Site.Indexing.Pages;

/// <summary>The texts of a page that are displayed when it is a hit.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Address">The path on the host that a link to it leads to, with a slash at both ends.</param>
/// <param name="Context">
/// The meeting and number of an item ("DAS 24. oktober 2019, punkt 8"), or the kind of another page; may be empty.
/// </param>
/// <param name="Outcome">
/// The outcome as named in the vocabulary; empty if it is unknown or the page is not an item.
/// </param>
/// <param name="Decision">The beginning of the decision; empty if there is none.</param>
/// <param name="Text">The page's text, one line for each block. The client shows an excerpt of it.</param>
public sealed record SearchHit(
    string Title, string Address, string Context, string Outcome, string Decision, string Text);
