namespace Site.Model;

/// <summary>The annual report of a service in the reinforced cooperation.</summary>
public sealed record AnnualReport : Content
{
    private static readonly Key<string?> TitleKey = Keys.Text(
        "titel", "Rapportens overskrift. Uden den laves den af tilbuddets navn og årstallet.");

    private static readonly Key<Reference?> PresentedAtKey = Keys.Page(
        "forelagt", "Det punkt, hvor rapporten blev lagt frem.");

    private static readonly Key<string?> FollowUpKey = Keys.Text(
        "opfølgning", "Hvad mødet besluttede at gøre ved rapporten, i én sætning.");

    private static readonly Key<bool?> EarlyWarningKey = Keys.Flag(
        "tidlig-varsling", "Om rapporten varsler, at tilbuddet kan komme i vanskeligheder.");

    private static readonly Key<int?> PlacesKey = Keys.Number("pladser", "Antallet af pladser.");
    private static readonly Key<decimal?> OccupancyKey = Keys.Decimal("belægning", "Belægningen i procent: 97,5.");

    private static readonly Key<int?> WaitingListKey = Keys.Number(
        "venteliste", "Antal personer på venteliste. Skriv ikke tal fra 1 til 4: så få kan kendes igen.");

    private static readonly Key<decimal?> BudgetKey = Keys.Decimal("budget", "Årets budget i kroner.");
    private static readonly Key<decimal?> SpendingKey = Keys.Decimal("regnskab", "Årets regnskab i kroner.");

    public static PageKind<AnnualReport> Declaration { get; } = new("årsrapport", "aarsrapporter/*/*.md")
    {
        Singular = "Årsrapport",
        Plural = "Årsrapporter",
        Introduction = "Årsrapporterne fra tilbuddene i det forstærkede samarbejde.",
        SchemaOrgType = "Report",
        CheckPath = CheckPath,
        Keys =
        [
            TitleKey, PresentedAtKey, FollowUpKey, EarlyWarningKey, PlacesKey, OccupancyKey, WaitingListKey, BudgetKey,
            SpendingKey,
        ],
        OfferedByNew =
        [
            PresentedAtKey, FollowUpKey, PlacesKey, OccupancyKey, WaitingListKey, BudgetKey, SpendingKey,
            SharedKeys.Summary,
        ],
        CsvColumns =
        [
            ("tilbud", page => page.Service.Target.Value),
            ("pladser", page => page.Figures.Places),
            ("belægning", page => page.Figures.Occupancy),
            ("venteliste", page => page.Figures.WaitingList),
            ("budget", page => page.Figures.Budget),
            ("resultat", page => page.Figures.Spending),
        ],
        Make = page => new()
        {
            Service = new Reference(SharedKeys.ServiceId(GetServiceName(page.File)), new SourcePlace(page.File)),
            Year = ParseYear(page.File)!.Value,
            PresentedAt = page.Get(PresentedAtKey),
            FollowUp = page.Get(FollowUpKey),
            HasEarlyWarning = page.Get(EarlyWarningKey),
            Figures = new()
            {
                Places = page.Get(PlacesKey),
                Occupancy = page.Get(OccupancyKey),
                WaitingList = page.Get(WaitingListKey),
                Budget = page.Get(BudgetKey),
                Spending = page.Get(SpendingKey),
            },
        },
    };

    /// <inheritdoc/>
    public override PageKind Kind => Declaration;

    /// <summary>The service, from the folder's name.</summary>
    public required Reference Service { get; init; }

    /// <summary>The year, from the file's name.</summary>
    public required int Year { get; init; }

    /// <summary>The agenda item at which the report was presented, or null.</summary>
    public Reference? PresentedAt { get; init; }

    /// <summary>The follow-up that the meeting decided on, in a sentence; or null.</summary>
    public string? FollowUp { get; init; }

    /// <summary>Whether the report warns that the service may get into difficulties; null if not stated.</summary>
    public bool? HasEarlyWarning { get; init; }

    public AnnualFigures Figures { get; init; } = new();

    /// <inheritdoc/>
    public override PartialDate? Date => new PartialDate(Year, null, null);

    /// <inheritdoc/>
    public override IEnumerable<string> SearchedTexts => FollowUp is { } text ? [text] : [];

    /// <inheritdoc/>
    public override IEnumerable<Reference> References =>
        base.References.Append(Service).Concat(PresentedAt is { } item ? [item] : []);

    /// <summary>Requires a path like <c>aarsrapporter/birken/2015.md</c>, with the service and the year.</summary>
    private static bool CheckPath(string file, ProblemList problems)
    {
        if (file.Split('/').Length == 3 && ParseYear(file) is not null)
        {
            return true;
        }

        problems.Add(
            new SourcePlace(file),
            "En årsrapport ligger i en mappe med tilbuddets navn og hedder årstallet.",
            "Flyt filen til for eksempel »aarsrapporter/birken/2015.md«.");
        return false;
    }

    private static string GetServiceName(string file) => file.Split('/')[1];

    private static int? ParseYear(string file) => CalendarYear.ParseYear(file);
}

/// <summary>The figures of a year; each is null if not stated.</summary>
public sealed record AnnualFigures
{
    public int? Places { get; init; }

    /// <summary>In percent of the places.</summary>
    public decimal? Occupancy { get; init; }

    /// <summary>Persons waiting at the end of the year.</summary>
    public int? WaitingList { get; init; }

    /// <summary>In kroner.</summary>
    public decimal? Budget { get; init; }

    /// <summary>Actual spending, in kroner.</summary>
    public decimal? Spending { get; init; }

    public bool IsEmpty => this == new AnnualFigures();
}
