using System.Collections.Immutable;

namespace Site.Model;

/// <summary>A service (tilbud) that the organisations buy and sell places in.</summary>
public sealed record Service : Content
{
    private static readonly Key<VocabularyEntry?> OperatorKey = Keys.Entry(
        "driftsherre", VocabularyFile.Organisations, "Den kommune eller region, der driver tilbuddet.");

    private static readonly Key<int?> PlacesKey = Keys.Number("pladser", "Antallet af pladser.");

    private static readonly Key<int?> CategoryKey = Keys.Number(
        "kategori", "Tilbuddets kategori i rammeaftalen: 1, 2 eller 3.");

    private static readonly Key<ImmutableArray<string>> AliasesKey =
        Keys.Texts("aliaser", "Andre navne og forkortelser, som søgningen skal kende.");

    private static readonly Key<Membership?> CooperationKey = Keys.Mapping(
        "forstærket-samarbejde", "Hvornår tilbuddet har været med i det forstærkede samarbejde.", Membership.Entry);

    private static readonly Key<ImmutableArray<ServiceEvent>> HistoryKey =
        Keys.Mappings("historik", "Hvad der er sket med tilbuddet.", ServiceEvent.Entry);

    public static PageKind<Service> Declaration { get; } = new("tilbud", $"{SharedKeys.ServiceFolder}/**/*.md")
    {
        Singular = "Tilbud",
        Plural = "Tilbud",
        Introduction = "De tilbud, arkivet nævner: driftsherre, lovgrundlag, pladser og historie.",
        SchemaOrgType = "GovernmentService",
        Keys = [SharedKeys.Title, OperatorKey, PlacesKey, CategoryKey, AliasesKey, CooperationKey, HistoryKey],
        OfferedByNew =
        [
            OperatorKey, SharedKeys.LegalBasis, PlacesKey, CategoryKey, AliasesKey, HistoryKey, SharedKeys.Summary,
        ],
        CsvColumns =
        [
            ("driftsherre", page => page.Operator?.Id),
            ("pladser", page => page.Places),
            ("kategori", page => page.Category),
            ("lukket", page => page.Closing?.Date),
        ],
        Make = page => new()
        {
            Operator = page.Get(OperatorKey),
            Places = page.Get(PlacesKey),
            Category = ValidateCategory(page.Get(CategoryKey), page),
            Aliases = page.Get(AliasesKey),
            ReinforcedCooperation = page.Get(CooperationKey),
            History = [.. page.Get(HistoryKey).OrderBy(change => change.Date)],
        },
    };

    /// <inheritdoc/>
    public override PageKind Kind => Declaration;

    /// <summary>The organisation that runs the service; null if not stated.</summary>
    public VocabularyEntry? Operator { get; init; }

    /// <summary>The number of places according to the newest source; null if not stated.</summary>
    public int? Places { get; init; }

    /// <summary>
    /// 1: used only by its operator; 2: also used by one or a few others; 3: widely used by others. Null if not stated.
    /// </summary>
    public int? Category { get; init; }

    /// <summary>Other and earlier names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Its membership of the reinforced cooperation, or null.</summary>
    public Membership? ReinforcedCooperation { get; init; }

    /// <summary>In chronological order.</summary>
    public ImmutableArray<ServiceEvent> History { get; init; } = [];

    /// <summary>The event that closed the service; null if it is open.</summary>
    public ServiceEvent? Closing =>
        History.LastOrDefault(change => change.Change is ServiceChange.Opened or ServiceChange.Closed)
            is { Change: ServiceChange.Closed } closing
            ? closing
            : null;

    /// <inheritdoc/>
    public override ImmutableArray<string> Organisations =>
        Operator is { } known ? [known.Id, .. Parties.Where(party => party != known.Id)] : Parties;

    /// <inheritdoc/>
    public override IEnumerable<string> SearchedTexts =>
        [.. Aliases, .. Operator is { } known ? [known.Title] : (string[])[], .. History.Select(change => change.Text)];

    /// <inheritdoc/>
    public override IEnumerable<Reference> References =>
        base.References.Concat(History.Select(change => change.Source).OfType<Reference>());

    /// <summary>Returns the category unchanged; adds a problem if there is no such category.</summary>
    private static int? ValidateCategory(int? category, KeyValues page)
    {
        if (category is < 1 or > 3)
        {
            page.Problems.Add(
                page.PlaceOf(CategoryKey),
                $"Kategori {category} findes ikke.",
                "Skriv 1, 2 eller 3, eller slet linjen.");
        }

        return category;
    }
}

/// <summary>A service's time in the reinforced cooperation.</summary>
/// <param name="From">The first day; null if not stated.</param>
/// <param name="To">The last day; null if it has not ended.</param>
/// <param name="Remark">A sentence, or null.</param>
public sealed record Membership(PartialDate? From, PartialDate? To, string? Remark)
{
    private static readonly Key<PartialDate?> FromKey = Keys.Date("fra", "Den første dag.");
    private static readonly Key<PartialDate?> ToKey =
        Keys.Date("til", "Den sidste dag, hvis det er slut.").NotBefore(FromKey);

    private static readonly Key<string?> RemarkKey = Keys.Text("tekst", "En bemærkning.");

    public static KeySet<Membership> Entry { get; } = new(
        [FromKey, ToKey, RemarkKey],
        entry => new Membership(entry.Get(FromKey), entry.Get(ToKey), entry.Get(RemarkKey)));
}

/// <summary>Something that happened to a service.</summary>
/// <param name="Date">The date.</param>
/// <param name="Change">The kind of change.</param>
/// <param name="Text">A description in a sentence.</param>
/// <param name="Source">The page that it is taken from, or null.</param>
public sealed record ServiceEvent(PartialDate Date, ServiceChange Change, string Text, Reference? Source)
{
    private static readonly Key<PartialDate> DateKey = Keys.Date("dato", "Hvornår.").Required();

    private static readonly Key<ServiceChange> ChangeKey =
        Keys.Word("hændelse", FixedVocabularies.ServiceChanges, "Hvad slags ændring det var.").Required();

    private static readonly Key<string> TextKey = Keys.Text("tekst", "Hvad der skete, i én sætning.").Required();
    private static readonly Key<Reference?> SourceKey = Keys.Page("kilde", "Det punkt, hvor det fremgår.");

    public static KeySet<ServiceEvent> Entry { get; } = new(
        [DateKey, ChangeKey, TextKey, SourceKey],
        entry => new ServiceEvent(entry.Get(DateKey), entry.Get(ChangeKey), entry.Get(TextKey), entry.Get(SourceKey)));
}
