using System.Collections.Immutable;
using Site.Documents.Content;
using Site.Model;

namespace Site.Disclosure;

/// <summary>
/// Asks for a person's word on what the program cannot look through: a published file with such content stops the build
/// until its attachment says <c>kontrolleret</c> with the file's hash. For a file that is not published it is a
/// warning.
/// </summary>
/// <param name="problems">Where problems are reported.</param>
internal sealed class FileReview(ProblemList problems)
{
    private const int MostPagesNamed = 5;

    /// <summary>Reports what a person must look at, and words given for another state of the file.</summary>
    /// <param name="path">The file, below <c>input/</c>.</param>
    /// <param name="document">What could be read of it.</param>
    /// <param name="attachments">The attachments that name it.</param>
    /// <param name="hash">Computes its hash.</param>
    public void Report(string path, DocumentText document, IEnumerable<Attachment> attachments, Func<string> hash)
    {
        var named = attachments.ToList();
        var reviewed = named.Where(attachment => attachment.Review is not null).ToList();
        if (document.Findings.IsEmpty && reviewed.Count == 0)
        {
            return;
        }

        var now = hash();
        foreach (var attachment in reviewed.Where(attachment => attachment.Review!.Hash != now))
        {
            ReportChanged(path, document, attachment.Review!, now);
        }

        if (!document.Findings.IsEmpty)
        {
            ReportUnreviewed(path, Words(document), named, now);
        }
    }

    private void ReportChanged(string path, DocumentText document, Review review, string now)
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
            $"Filen »{Path.GetFileName(path)}« er ændret, siden den blev kontrolleret: {Words(document)}.",
            "Se hele filen igennem igen. Er der ingen personoplysninger i den, så ret linjen til "
            + $"»kontrolleret: {now}«.");
    }

    private void ReportUnreviewed(string path, string words, List<Attachment> named, string now)
    {
        var published = named.Where(attachment => attachment.Openness == Openness.Open).ToList();
        foreach (var attachment in published.Where(attachment => attachment.Review is null))
        {
            problems.Add(
                attachment.Place,
                $"Filen »{Path.GetFileName(path)}« skal ses igennem, før den kan udgives: {words}.",
                $"Se hele filen igennem. Er der ingen personoplysninger i den, så skriv »kontrolleret: {now}« "
                + "under bilaget.");
        }

        if (published.Count == 0)
        {
            problems.Warn(
                new SourcePlace(path),
                $"Programmet har ikke kunnet se hele filen igennem for personoplysninger: {words}.",
                "Se den selv igennem. Filen bliver ikke udgivet, men den kan læses af alle, hvis projektet er "
                + "offentligt.");
        }
    }

    /// <summary>"den har kommentarer, skjulte rækker eller kolonner og andre filer inden i sig".</summary>
    private static string Words(DocumentText document)
    {
        var whole = document.Findings.Select(finding => Whole(finding, document.PagesWithoutText)).OfType<string>();
        var inside = document.Findings.Select(Inside).OfType<string>().ToList();
        return string.Join(", ", inside.Count > 0 ? whole.Append($"den har {Listed(inside)}") : whole);
    }

    private static string? Whole(DocumentFinding finding, ImmutableArray<int> pagesWithoutText) => finding switch
    {
        DocumentFinding.Password => "den er låst med en adgangskode eller gemt i et gammelt format",
        DocumentFinding.Broken => "den kan ikke læses helt",
        DocumentFinding.OtherKind => "den er en anden slags fil, end endelsen siger",
        DocumentFinding.TooLarge => "den er for stor til, at programmet kan læse den",
        DocumentFinding.UnknownKind => "den er af en slags, som programmet ikke kan læse",
        DocumentFinding.Video => "den er en video",
        DocumentFinding.NoText => $"{Pages(pagesWithoutText)} uden tekst, måske skannet",
        DocumentFinding.UnreadableFont => "dens skrifttyper siger ikke, hvilke bogstaver der står",
        _ => null,
    };

    private static string? Inside(DocumentFinding finding) => finding switch
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
        DocumentFinding.PicturePlace => "et billede, der siger, hvor det er taget",
        _ => null,
    };

    private static string Pages(ImmutableArray<int> pages) => pages.Length switch
    {
        0 => "der er sider",
        1 => $"side {pages[0]} er",
        > MostPagesNamed =>
            $"side {string.Join(", ", pages.Take(MostPagesNamed))} og {pages.Length - MostPagesNamed} flere er",
        _ => $"side {Listed([.. pages.Select(page => $"{page}")])} er",
    };

    private static string Listed(List<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} og {words[^1]}";
}
