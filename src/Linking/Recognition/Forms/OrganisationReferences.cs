using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>
/// Finds municipalities and the region by their full names, and municipalities in lists: "Rebild og Frederikshavn
/// kommuner".
/// </summary>
/// <param name="exists">Returns true if a page is on the site.</param>
internal sealed class OrganisationReferences(Func<PageId, bool> exists)
{
    public IEnumerable<Finding> Find(Passage passage)
    {
        var names = passage.Meanings<OrganisationShortName>().ToList();
        return passage.Meanings<OrganisationName>().Select(name => CreateFinding(name.Hit, name.Meaning.Id))
            .Concat(names.Count == 0
                ? []
                : passage.Keywords(KeywordKind.Municipalities)
                    .SelectMany(noun => FindListBefore(passage, names, noun.Start)));
    }

    private IEnumerable<Finding> FindListBefore(
        Passage passage, List<(Hit Hit, OrganisationShortName Meaning)> names, int nounStart)
    {
        var end = nounStart;
        for (var i = names.FindLastIndex(name => name.Hit.End <= nounStart); i >= 0
            && IsJoiner(passage.Text.AsSpan(names[i].Hit.End, end - names[i].Hit.End).Trim()); i--)
        {
            yield return CreateFinding(names[i].Hit, names[i].Meaning.Id);
            end = names[i].Hit.Start;
        }
    }

    private static bool IsJoiner(ReadOnlySpan<char> between) => between is "" or "," or "og" or "samt" or ", og";

    private Finding CreateFinding(Hit hit, string id)
    {
        var destination = new Destination(SiteAddresses.ListingOf(ListingKind.Organisation, id));
        return new Finding(hit.Start, hit.End, exists(destination.Page) ? destination : null, []);
    }
}
