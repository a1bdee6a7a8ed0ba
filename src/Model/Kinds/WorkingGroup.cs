using System.Collections.Immutable;

namespace Site.Model;

/// <summary>A working group; its members are the parties.</summary>
public sealed record WorkingGroup : Content
{
    private static readonly Key<GroupStatus> StatusKey =
        Keys.Word("status", FixedVocabularies.GroupStatuses, "Om gruppen er i gang.").Required();

    private static readonly Key<PartialDate?> FoundedOnKey = Keys.Date("nedsat", "Den dag, gruppen blev sat ned.");

    private static readonly Key<VocabularyEntry?> FoundedByKey =
        Keys.Entry("nedsat-af", VocabularyFile.Forums, "Det forum, der satte den ned.");

    private static readonly Key<ImmutableArray<Delivery>> DeliveriesKey =
        Keys.Mappings("leverancer", "Hvad gruppen har leveret eller skal levere.", Delivery.Entry);

    private static readonly Key<ImmutableArray<Reference>> DecisionsKey =
        Keys.Pages("beslutninger", "Punkter, der handler om gruppen.");

    public static PageKind<WorkingGroup> Declaration { get; } = new("arbejdsgruppe", "arbejdsgrupper/**/*.md")
    {
        Singular = "Arbejdsgruppe",
        Plural = "Arbejdsgrupper",
        Introduction = "Hvem der arbejder med hvad, og hvad de har leveret.",
        Keys = [SharedKeys.Title, StatusKey, FoundedOnKey, FoundedByKey, DeliveriesKey, DecisionsKey],
        OfferedByNew = [FoundedOnKey, FoundedByKey, DeliveriesKey, DecisionsKey, SharedKeys.Summary, SharedKeys.Topics],
        CsvColumns = [("status", page => FixedVocabularies.GroupStatuses[page.Status])],
        Make = page => new()
        {
            Status = page.Get(StatusKey),
            FoundedOn = page.Get(FoundedOnKey),
            FoundedBy = page.Get(FoundedByKey),
            Deliveries = page.Get(DeliveriesKey),
            Decisions = page.Get(DecisionsKey),
        },
    };

    /// <inheritdoc/>
    public override PageKind Kind => Declaration;

    public required GroupStatus Status { get; init; }

    public PartialDate? FoundedOn { get; init; }

    /// <summary>The forum that set up the group, or null.</summary>
    public VocabularyEntry? FoundedBy { get; init; }

    /// <summary>Past and planned deliveries, in the author's order.</summary>
    public ImmutableArray<Delivery> Deliveries { get; init; } = [];

    /// <summary>The agenda items about the group.</summary>
    public ImmutableArray<Reference> Decisions { get; init; } = [];

    /// <inheritdoc/>
    public override PartialDate? Date => FoundedOn;

    /// <inheritdoc/>
    public override IEnumerable<string> NamedForums => FoundedBy is { } forum ? [forum.Id] : [];

    /// <inheritdoc/>
    public override IEnumerable<string> SearchedTexts =>
        Deliveries.SelectMany(delivery => new[] { delivery.Title, delivery.Text ?? "" });

    /// <inheritdoc/>
    public override IEnumerable<Reference> References => base.References.Concat(Decisions);
}

/// <summary>Something that a working group has delivered or is to deliver.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Date">The date, or null.</param>
/// <param name="Text">A remark, or null.</param>
public sealed record Delivery(string Title, PartialDate? Date, string? Text)
{
    private static readonly Key<string> TitleKey = Keys.Text("titel", "Leverancens navn.").Required();
    private static readonly Key<PartialDate?> DateKey = Keys.Date("dato", "Hvornår.");
    private static readonly Key<string?> TextKey = Keys.Text("tekst", "En bemærkning.");

    public static KeySet<Delivery> Entry { get; } = new(
        [TitleKey, DateKey, TextKey],
        delivery => new Delivery(delivery.Get(TitleKey), delivery.Get(DateKey), delivery.Get(TextKey)));
}
