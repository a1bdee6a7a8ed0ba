using System.Collections.Immutable;
using System.Globalization;
using Site.Indexing.Pages;
using Site.Linking;
using Site.Model;

namespace Site.Indexing;

/// <summary>What each page is under every facet.</summary>
/// <param name="archive">Where the pages are from.</param>
internal sealed class FacetValues(LinkedArchive archive)
{
    private static readonly FacetValue Item = new("punkt", "Punkt på et møde"), MeetingType = new("moede", "Møde"), Page = new("side", "Side");
    private static readonly FacetValue InForce = new("gaelder", "Gælder"), Coming = new("kommende", "Gælder senere"),
        NoEndDate = new("uden-slutdato", "Kan stadig gælde (slutdato ikke oplyst)"), Over = new("ophoert", "Afløst eller udløbet");

    /// <summary>For each of <see cref="Facet.All"/>, the page's values in the author's order; none where the facet does not ask of such a page.</summary>
    public ImmutableArray<ImmutableArray<FacetValue>> Of(Content content, Meeting? meeting) =>
    [
        [Type(content)],
        meeting is null ? [] : [new(meeting.Forum.Id, meeting.Forum.Short)],
        (meeting ?? content).Date is { } date ? [Year(date)] : [],
        [.. content.Topics.Distinct(StringComparer.Ordinal).Select(id => new FacetValue(id, archive.Vocabularies.Topics[id].Title))],
        [.. content.Services.Select(service => archive.Find(service.Target)).OfType<Target>().DistinctBy(target => target.Id).Select(target => new FacetValue(target.Id.Value.Split('/')[^1], target.Title))],
        [.. content.Organisations.Distinct(StringComparer.Ordinal).Select(id => new FacetValue(id, archive.Vocabularies.Organisations[id].Short))],
        content is AgendaItem { Outcome: { } outcome } ? [new(Slug.From(FixedVocabularies.Outcomes[outcome]), Capitalised(FixedVocabularies.Outcomes[outcome]))] : [],
        Status(content) is { } status ? [status] : [],
    ];

    /// <summary>Whether something has taken the page's place, or its time is out.</summary>
    public bool IsOver(Content content) =>
        archive.InForce(content.Id).Reason is InForceReason.Replaced or InForceReason.Expired;

    private static FacetValue Type(Content content) => content switch
    {
        AgendaItem => Item,
        Meeting => MeetingType,
        { ListedKind: { } kind } => new(kind.Folder, kind.Singular),
        _ => Page,
    };

    /// <summary>Of decisions and agreements; of others nobody says whether they are in force.</summary>
    private FacetValue? Status(Content content) => archive.InForce(content.Id).Reason switch
    {
        InForceReason.Replaced or InForceReason.Expired => Over,
        InForceReason.NotBegun => Coming,
        InForceReason.WithinPeriod when Model.InForce.Concerns(content) => InForce,
        InForceReason.NoEndDate when Model.InForce.Concerns(content) => NoEndDate,
        _ => null,
    };

    private static FacetValue Year(PartialDate date)
    {
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        return new(year, year);
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
