using Site.Documents.Content;
using Site.Model;

namespace Site.Disclosure;

/// <summary>Reports locations, authors and unreadable metadata in pictures.</summary>
/// <param name="allowed">Official names, which are not reported.</param>
/// <param name="problems">Where problems are reported.</param>
internal sealed class PictureCheck(IEnumerable<string> allowed, ProblemList problems)
{
    private const string Remedy = "Fjern oplysningerne. I Windows: højreklik på filen, vælg Egenskaber, Detaljer og "
        + "»Fjern egenskaber og personlige oplysninger«.";

    private readonly OfficialContacts officials = new(allowed);

    public void Report(string path, DocumentText picture)
    {
        var place = new SourcePlace(path);
        if (picture.Findings.Contains(DocumentFinding.PictureLocation))
        {
            problems.Add(place, "Billedets fil siger, hvor billedet er taget.", Remedy);
        }

        if (picture.Findings.Contains(DocumentFinding.Broken) || picture.Findings.Contains(DocumentFinding.TooLarge))
        {
            problems.Add(
                place,
                "De oplysninger, der ligger i billedets fil, kan ikke læses.",
                "Åbn billedet i et billedprogram, og gem det på ny.");
        }

        foreach (var name in picture.Authors.Where(name => !officials.Contains(name)))
        {
            problems.Add(
                place,
                $"Billedets fil nævner »{CprNumbers.MaskAll(name)}« som ophav.",
                $"{Remedy} Er det et kontor eller et billedbureau, så skriv det under »tilladte-kontakter« i "
                + "_data/site.yml.");
        }
    }
}
