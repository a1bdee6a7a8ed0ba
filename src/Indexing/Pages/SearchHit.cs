namespace Site.Indexing.Pages;

/// <summary>What a search shows of a page.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Address">Its address, with a slash at both ends.</param>
/// <param name="Context">
/// Where it belongs ("DAS 24. oktober 2019, punkt 8"); empty for a page that belongs nowhere.
/// </param>
/// <param name="Outcome">In the vocabulary's word; empty where it is unknown, or the page is no decision.</param>
/// <param name="Decision">The beginning of the decision; empty for none.</param>
/// <param name="Text">The page's text, a line for each block, for an excerpt around the words that were found.</param>
public sealed record SearchHit(
    string Title, string Address, string Context, string Outcome, string Decision, string Text);
