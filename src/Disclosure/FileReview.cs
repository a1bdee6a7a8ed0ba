using System.Collections.Immutable;
using Site.Documents.Content;
using Site.Model;

namespace Site.Disclosure;

/// <summary>
/// Requires manual review of files that the program cannot check completely. For a published file this is an error
/// until its attachment has the key <c>kontrolleret</c> with the file's hash; for other files it is a warning.
/// </summary>
internal sealed class FileReview(ProblemList problems)
{
    private const int MaxPagesListed = 5;

    /// <summary>Reports a missing review, and reviews that were made of an earlier version of the file.</summary>
    /// <param name="path">The file, below <c>input/</c>.</param>
    /// <param name="document">The text and findings of the file.</param>
    /// <param name="attachments">The attachments that refer to it.</param>
    /// <param name="computeHash">Computes the file's hash; called only if it is needed.</param>
    public void Report(
        string path, DocumentText document, IEnumerable<Attachment> attachments, Func<string> computeHash)
    {
        var references = attachments.ToList();
        var reviewed = references.Where(attachment => attachment.Review is not null).ToList();
        if (document.Findings.IsEmpty && reviewed.Count == 0)
        {
            return;
        }

        var currentHash = computeHash();
        foreach (var attachment in reviewed.Where(attachment => attachment.Review!.Hash != currentHash))
        {
            ReportChanged(path, document, attachment.Review!, currentHash);
        }

        if (!document.Findings.IsEmpty)
        {
            ReportUnreviewed(path, Describe(document), references, currentHash);
        }
    }

    private void ReportChanged(string path, DocumentText document, Review review, string currentHash)
    {
        if (document.Findings.IsEmpty)
        {
            problems.Add(
                review.Place,
                $"Filen »{Path.GetFileName(path)}« er ændret, siden den blev kontrolleret, men den behøver det ikke mere.",
                "Slet linjen med »kontrolleret«.");
            return;
        }

        problems.Add(
            review.Place,
            $"Filen »{Path.GetFileName(path)}« er ændret, siden den blev kontrolleret: {Describe(document)}.",
            "Se hele filen igennem igen. Er der ingen personoplysninger i den, så ret linjen til "
            + $"»kontrolleret: {currentHash}«.");
    }

    private void ReportUnreviewed(string path, string description, List<Attachment> references, string currentHash)
    {
        var published = references.Where(attachment => attachment.Openness == Openness.Open).ToList();
        foreach (var attachment in published.Where(attachment => attachment.Review is null))
        {
            problems.Add(
                attachment.Place,
                $"Filen »{Path.GetFileName(path)}« skal ses igennem, før den kan udgives: {description}.",
                $"Se hele filen igennem. Er der ingen personoplysninger i den, så skriv »kontrolleret: {currentHash}« "
                + "under bilaget.");
        }

        if (published.Count == 0)
        {
            problems.Warn(
                new SourcePlace(path),
                $"Programmet har ikke kunnet se hele filen igennem for personoplysninger: {description}.",
                "Se den selv igennem. Filen bliver ikke udgivet, men den kan læses af alle, hvis projektet er "
                + "offentligt.");
        }
    }

    /// <summary>
    /// The findings as a clause: "den har kommentarer, skjulte rækker eller kolonner og andre filer inden i sig".
    /// </summary>
    private static string Describe(DocumentText document)
    {
        var faults = document.Findings.Select(finding => DescribeFile(finding, document.PagesWithoutText))
            .OfType<string>();
        var contents = document.Findings.Select(DescribeContent).OfType<string>().ToList();
        return string.Join(", ", contents.Count > 0 ? faults.Append($"den har {JoinWithAnd(contents)}") : faults);
    }

    private static string? DescribeFile(DocumentFinding finding, ImmutableArray<int> pagesWithoutText) => finding switch
    {
        DocumentFinding.Password => "den er låst med en adgangskode eller gemt i et gammelt format",
        DocumentFinding.Broken => "den kan ikke læses helt",
        DocumentFinding.ExtensionMismatch => "den er en anden slags fil, end endelsen siger",
        DocumentFinding.TooLarge => "den er for stor til, at programmet kan læse den",
        DocumentFinding.UnknownFormat => "den er af en slags, som programmet ikke kan læse",
        DocumentFinding.Video => "den er en video",
        DocumentFinding.NoText => $"{DescribePages(pagesWithoutText)} uden tekst, måske skannet",
        DocumentFinding.UnreadableFont => "dens skrifttyper siger ikke, hvilke bogstaver der står",
        _ => null,
    };

    private static string? DescribeContent(DocumentFinding finding) => finding switch
    {
        DocumentFinding.Comments => "kommentarer",
        DocumentFinding.TrackedChanges => "sporede ændringer",
        DocumentFinding.HiddenText => "skjult tekst",
        DocumentFinding.HiddenSheets => "skjulte ark",
        DocumentFinding.HiddenRows => "skjulte rækker eller kolonner",
        DocumentFinding.HiddenSlides => "skjulte dias",
        DocumentFinding.SpeakerNotes => "noter til taleren",
        DocumentFinding.CachedData => "gemte kopier af data bag en pivottabel eller fra et andet regneark",
        DocumentFinding.EmbeddedFiles => "andre filer inden i sig",
        DocumentFinding.HiddenLayers => "skjulte lag",
        DocumentFinding.PictureLocation => "et billede, der siger, hvor det er taget",
        _ => null,
    };

    private static string DescribePages(ImmutableArray<int> pages) => pages.Length switch
    {
        0 => "der er sider",
        1 => $"side {pages[0]} er",
        > MaxPagesListed =>
            $"side {string.Join(", ", pages.Take(MaxPagesListed))} og {pages.Length - MaxPagesListed} flere er",
        _ => $"side {JoinWithAnd([.. pages.Select(page => $"{page}")])} er",
    };

    private static string JoinWithAnd(List<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} og {words[^1]}";
}
