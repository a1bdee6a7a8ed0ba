namespace Site.Commands;

/// <summary>What a build is asked to do.</summary>
/// <param name="Input">The input folder.</param>
/// <param name="Output">The output folder, or null to check and write nothing.</param>
/// <param name="Overrides">Settings of the command line.</param>
/// <param name="Today">
/// The day, Danish time, whose public the site is for; with the content it decides every byte.
/// </param>
/// <param name="ShowsDrafts">Whether drafts are shown too, in a site that no search engine may list.</param>
/// <param name="IsForPublication">
/// Whether the output is to be published as it is: then its addresses are recorded, and none of earlier ones may be
/// lost.
/// </param>
/// <param name="DaysAhead">
/// The number of later days, on which a page comes out or is withdrawn, to check as well.
/// </param>
public sealed record BuildRequest(
    string Input,
    string? Output,
    IReadOnlyDictionary<string, string> Overrides,
    DateOnly Today,
    bool ShowsDrafts = false,
    bool IsForPublication = true,
    int DaysAhead = 0);
