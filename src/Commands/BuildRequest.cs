namespace Site.Commands;

/// <summary>What a build is asked to do.</summary>
/// <param name="Input">The input folder.</param>
/// <param name="Output">The output folder, or null to check and write nothing.</param>
/// <param name="Overrides">Settings from the command line, which override those of <c>_data/site.yml</c>.</param>
/// <param name="Today">
/// The day, in Danish time, that decides which pages are public. The same input, options and day give the same bytes.
/// </param>
/// <param name="ShowsDrafts">Whether drafts are shown. Search engines are then told not to index the site.</param>
/// <param name="IsForPublication">
/// Whether the site is meant for publication. If so, its addresses are recorded in <c>adresser.txt</c>, and an address
/// that the previous output had and this one lacks is a problem.
/// </param>
/// <param name="MaxLaterDays">
/// How many later days are checked as well. Only days on which a page is published or withdrawn count.
/// </param>
public sealed record BuildRequest(
    string Input,
    string? Output,
    IReadOnlyDictionary<string, string> Overrides,
    DateOnly Today,
    bool ShowsDrafts = false,
    bool IsForPublication = true,
    int MaxLaterDays = 0);
