using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>Finds municipalities and the region by their full names, and municipalities in lists: "Rebild og Frederikshavn kommuner".</summary>
/// <param name="exists">Whether a page is on the site.</param>
internal sealed class OrganisationReferences(Func<PageId, bool> exists)
{
    public IEnumerable<Finding> Find(Passage passage) =>
    [
        .. passage.Of<OrganisationName>().Select(name => Finding(name.Hit, name.Meaning.Id)),
        .. passage.Of(KeywordKind.Municipalities).SelectMany(word => ListBefore(passage, word.Start)),
    ];

    private IEnumerable<Finding> ListBefore(Passage passage, int word)
    {
        var end = word;
        foreach (var (hit, meaning) in passage.Of<OrganisationShort>().Reverse().Where(name => name.Hit.End <= word)
            .TakeWhile(name => passage.Text.AsSpan(name.Hit.End, end - name.Hit.End).Trim() is "" or "," or "og" or "samt" or ", og"))
        {
            yield return Finding(hit, meaning.Id);
            end = hit.Start;
        }
    }

    private Finding Finding(Hit hit, string id)
    {
        var place = new Destination(SiteAddresses.Of(ListingKind.Organisation, id));
        return new Finding(hit.Start, hit.End, exists(place.Page) ? place : null, []);
    }
}
