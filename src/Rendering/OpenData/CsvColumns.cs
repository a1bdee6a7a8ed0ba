using System.Collections.Immutable;
using Site.Model;

namespace Site.Rendering.OpenData;

/// <summary>A column of a kind's CSV.</summary>
/// <param name="Name">Its heading: the key of the front matter where it has one.</param>
/// <param name="Of">
/// A page's cell: a text, a number, or null where nothing is known. Dates are texts as in ISO 8601.
/// </param>
internal sealed record CsvColumn(string Name, Func<Content, object?> Of)
{
    /// <summary>What a kind has beside what every page has.</summary>
    public static ImmutableArray<CsvColumn> OfKind(ContentKind kind) =>
        kind == ContentKind.Agreement ?
        [
            Column<Agreement>("type", page => FixedVocabularies.AgreementTypes[page.Type]), Column<Agreement>("vedtaget", page => $"{page.Adopted}"),
            new("gælder fra", page => Day(page.ValidFrom)), new("gælder til", page => Day(page.ValidTo)),
        ]
        : kind == ContentKind.Service ?
        [
            Column<Service>("driftsherre", page => page.Operator?.Id), Column<Service>("pladser", page => page.Places),
            Column<Service>("kategori", page => page.Category), Column<Service>("lukket", page => $"{page.Closing?.Date}"),
        ]
        : kind == ContentKind.AnnualReport ?
        [
            Column<AnnualReport>("tilbud", page => page.Service.Target.Value), Column<AnnualReport>("pladser", page => page.Figures.Places),
            Column<AnnualReport>("belægning", page => page.Figures.Occupancy), Column<AnnualReport>("venteliste", page => page.Figures.WaitingList),
            Column<AnnualReport>("budget", page => page.Figures.Budget), Column<AnnualReport>("resultat", page => page.Figures.Result),
        ]
        : kind == ContentKind.WorkingGroup ? [Column<WorkingGroup>("status", page => FixedVocabularies.GroupStatuses[page.Status])]
        : kind == ContentKind.CentralReportingAnswer ? [Column<CentralReportingAnswer>("status", page => FixedVocabularies.AnswerStatuses[page.Status])]
        : kind == ContentKind.Consultation ? [Column<Consultation>("frist", page => $"{page.Deadline}")]
        : [];

    private static CsvColumn Column<T>(string name, Func<T, object?> of) where T : Content => new(name, page => of((T)page));

    private static string Day(DateOnly? day) => day is { } known ? ((PartialDate)known).ToString() : "";
}
