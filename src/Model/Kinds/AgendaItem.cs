using System.Collections.Immutable;

namespace Site.Model;

/// <summary>An item on a meeting's agenda with its decision.</summary>
public sealed record AgendaItem : Content
{
    private static readonly Key<ItemNumber> NumberKey = Keys
        .ItemNumber("nummer", "Punktets nummer på dagsordenen, for eksempel 2 eller 2.1. Det er også dets adresse.")
        .Required();

    private static readonly Key<Openness> OpennessKey = Keys
        .Word(
            "åbenhed",
            FixedVocabularies.OpennessWords,
            "Om offentligheden må se det. Det skal altid stå der: intet er åbent, fordi nogen glemte at lukke det.")
        .Required(fallback: Openness.Closed);

    private static readonly Key<string?> TitleKey = Keys
        .Text("titel", "Punktets titel. På et lukket punkt bliver den ikke vist.")
        .RequiredUnless(OpennessKey, Openness.Closed);

    private static readonly Key<ItemType?> TypeKey = Keys
        .Word("type", FixedVocabularies.ItemTypes, "Hvad punktet er på dagsordenen til.")
        .RequiredUnless(OpennessKey, Openness.Closed);

    private static readonly Key<Outcome?> OutcomeKey = Keys.Word(
        "udfald", FixedVocabularies.Outcomes, "Hvad det endte med. Udelad linjen, til referatet er godkendt.");

    private static readonly Key<string?> PublicTitleKey =
        Keys.Text("offentlig-titel", "En titel, som alle må se, selv om punktet er lukket.");

    private static readonly Key<string?> CaseNumberKey = Keys.Text("sagsnr", "Sagens nummer i journalen.");

    private static readonly Key<ImmutableArray<Reference>> FollowsUpKey =
        Keys.Pages("opfølger", "Tidligere punkter i samme sag: moeder/2019-10-24-das/8.");

    private static readonly Key<ImmutableArray<Attachment>> AttachmentsKey =
        Keys.Mappings("bilag", "Dokumenter, der hører til punktet.", Attachment.Entry);

    public static PageKind<AgendaItem> Declaration { get; } = new("punkt", "moeder/*/*.md")
    {
        Singular = "Punkt",
        Plural = "Punkter",
        SchemaOrgType = "Article",
        MatchesPath = path => path is ["moeder", _, ..],
        HasItemSections = true,
        Keys =
        [
            NumberKey, OpennessKey, TitleKey, TypeKey, OutcomeKey, PublicTitleKey, CaseNumberKey, FollowsUpKey,
            AttachmentsKey,
        ],
        OfferedByNew = [OutcomeKey, SharedKeys.Topics, FollowsUpKey, CaseNumberKey, AttachmentsKey, SharedKeys.Summary],
        CsvColumns =
        [
            ("møde", item => item.Id.Parent.Value),
            ("nummer", item => item.Number.ToString()),
            ("type", item => item.Type is { } type ? FixedVocabularies.ItemTypes[type] : null),
            ("udfald", item => item.Outcome is { } outcome ? FixedVocabularies.Outcomes[outcome] : null),
            ("sagsnr", item => item.CaseNumber),
        ],
        IdOf = page => page.Folder.Child(page.Get(NumberKey).ToString()),
        Make = page => !page.Has(NumberKey) ? null : new()
        {
            Number = page.Get(NumberKey),
            NumberPlace = page.PlaceOf(NumberKey),
            Openness = page.Get(OpennessKey),
            Type = page.Get(TypeKey),
            Outcome = page.Get(OutcomeKey),
            PublicTitle = page.Get(PublicTitleKey),
            CaseNumber = page.Get(CaseNumberKey),
            FollowsUp = page.Get(FollowsUpKey),
            Attachments = page.Get(AttachmentsKey),
        },
    };

    /// <inheritdoc/>
    public override PageKind Kind => Declaration;

    /// <summary>Unique in the meeting; the last part of the item's id.</summary>
    public required ItemNumber Number { get; init; }

    public SourcePlace NumberPlace { get; init; }

    public required Openness Openness { get; init; }

    /// <summary>The item's purpose; may be null for a closed item.</summary>
    public ItemType? Type { get; init; }

    /// <summary>The outcome; null if none is recorded.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>A title that may be published even if the item is closed, or null.</summary>
    public string? PublicTitle { get; init; }

    public string? CaseNumber { get; init; }

    /// <summary>Earlier items of the same matter, as written by the author.</summary>
    public ImmutableArray<Reference> FollowsUp { get; init; } = [];

    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<string> SearchedTexts => Attachments.Select(attachment => attachment.Title);

    /// <inheritdoc/>
    public override IEnumerable<string> Files => Attachments.Select(attachment => attachment.File).OfType<string>();

    public Section? FindSection(SectionKind kind) => Text.Sections.FirstOrDefault(section => section.Kind == kind);
}

/// <summary>A document that belongs to an item.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Number">Its number among the meeting's attachments, or null.</param>
/// <param name="File">The path below <c>input/</c>; null if only the document's existence is published.</param>
/// <param name="Openness">Whether it is public.</param>
/// <param name="Place">Where the author listed it.</param>
public sealed record Attachment(string Title, int? Number, string? File, Openness Openness, SourcePlace Place)
{
    private static readonly Key<string> TitleKey = Keys.Text("titel", "Bilagets titel.").Required();

    private static readonly Key<Openness> OpennessKey = Keys
        .Word("åbenhed", FixedVocabularies.OpennessWords, "Om offentligheden må se bilaget.")
        .Required(fallback: Openness.Closed);

    private static readonly Key<int?> NumberKey = Keys.Number("nummer", "Bilagets nummer.");

    private static readonly Key<string?> FileKey = Keys.FileBeside(
        "fil", "Bilagets fil i mødets mappe eller i en mappe under den. Uden den vises kun, at bilaget findes.",
        "Læg filen der, ret navnet, eller slet linjen: så vises bilaget uden fil.");

    private static readonly Key<string?> ReviewKey = Keys.Text(
        "kontrolleret", "De tolv tegn, programmet beder om, når nogen har set filen igennem for personoplysninger.");

    public static KeySet<Attachment> Entry { get; } = new(
        [TitleKey, OpennessKey, NumberKey, FileKey, ReviewKey],
        entry => new Attachment(
            entry.Get(TitleKey), entry.Get(NumberKey), entry.Get(FileKey), entry.Get(OpennessKey), entry.Place)
        {
            Review = entry.Get(ReviewKey) is { } hash ? new Review(hash, entry.PlaceOf(ReviewKey)) : null,
        });

    public Review? Review { get; init; }
}

/// <summary>
/// An editor's statement that somebody has reviewed a file for personal data. Needed for files that the program cannot
/// search. Valid for one version of the file only.
/// </summary>
/// <param name="Hash">The first twelve hex digits, lower case, of the SHA-256 of the reviewed version.</param>
/// <param name="Place">Where the author wrote it.</param>
public sealed record Review(string Hash, SourcePlace Place);
