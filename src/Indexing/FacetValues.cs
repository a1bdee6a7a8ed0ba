using System.Collections.Immutable;
using System.Globalization;
using Site.Indexing.Pages;
using Site.Linking;
using Site.Model;

namespace Site.Indexing;

/// <summary>Finds the facet values of pages.</summary>
/// <param name="archive">The archive with the pages.</param>
internal sealed class FacetValues(LinkedArchive archive)
{
    private static readonly FacetValue Item = new("punkt", "Punkt på et møde");
    private static readonly FacetValue MeetingType = new("moede", "Møde");
    private static readonly FacetValue Page = new("side", "Side");
    private static readonly FacetValue InForce = new("gaelder", "Gælder");
    private static readonly FacetValue NotYetInForce = new("kommende", "Gælder senere");
    private static readonly FacetValue NoEndDate = new("uden-slutdato", "Kan stadig gælde (slutdato ikke oplyst)");
    private static readonly FacetValue ReplacedOrExpired = new("ophoert", "Afløst eller udløbet");

    /// <summary>
    /// For each of <see cref="Facet.All"/>, the page's values in the author's order; empty where the facet does not
    /// apply.
    /// </summary>
    public ImmutableArray<ImmutableArray<FacetValue>> FindValues(Content content, Meeting? meeting) =>
    [
        [Type(content)],
        meeting is null ? [] : [new(meeting.Forum.Id, meeting.Forum.ShortTitle)],
        (meeting ?? content).Date is { } date ? [Year(date)] : [],
        [
            .. content.Topics.Distinct(StringComparer.Ordinal)
                .Select(id => new FacetValue(id, archive.Vocabularies.Topics[id].Title)),
        ],
        [
            .. content.Services.Select(service => archive.Find(service.Target)).OfType<Target>()
                .DistinctBy(target => target.Id)
                .Select(target => new FacetValue(target.Id.Value.Split('/')[^1], target.Title)),
        ],
        [
            .. content.Organisations.Distinct(StringComparer.Ordinal)
                .Select(id => new FacetValue(id, archive.Vocabularies.Organisations[id].ShortTitle)),
        ],
        content is AgendaItem { Outcome: { } outcome } ? [FromOutcome(FixedVocabularies.Outcomes[outcome])] : [],
        Status(content) is { } status ? [status] : [],
    ];

    public bool IsReplacedOrExpired(Content content) =>
        archive.InForce(content.Id).Reason is InForceReason.Replaced or InForceReason.Expired;

    private static FacetValue Type(Content content) => content switch
    {
        AgendaItem => Item,
        Meeting => MeetingType,
        { ListedKind: { } kind } => new(kind.Folder, kind.Singular),
        _ => Page,
    };

    /// <summary>
    /// A page's status: replaced or expired, or not yet in force. Agreements and carried decisions may also be in
    /// force, or without an end date. Null if none of these applies.
    /// </summary>
    private FacetValue? Status(Content content) => archive.InForce(content.Id).Reason switch
    {
        InForceReason.Replaced or InForceReason.Expired => ReplacedOrExpired,
        InForceReason.NotBegun => NotYetInForce,
        InForceReason.WithinPeriod when Model.InForce.AppliesTo(content) => InForce,
        InForceReason.NoEndDate when Model.InForce.AppliesTo(content) => NoEndDate,
        _ => null,
    };

    private static FacetValue FromOutcome(string outcome) => new(Slug.From(outcome), LatinLetters.Capitalise(outcome));

    private static FacetValue Year(PartialDate date)
    {
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        return new(year, year);
    }
}
