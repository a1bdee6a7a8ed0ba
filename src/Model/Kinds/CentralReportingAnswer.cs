using System.Collections.Immutable;

namespace Site.Model;

/// <summary>The municipalities' joint answer to a central announcement.</summary>
public sealed record CentralReportingAnswer : Content
{
    private static readonly Key<AnswerStatus> StatusKey =
        Keys.Word("status", FixedVocabularies.AnswerStatuses, "Hvor langt svaret er.").Required();

    private static readonly Key<PartialDate?> SentOutOnKey = Keys.Date("udsendt", "Den dag, det blev sendt ud.");
    private static readonly Key<string?> SenderKey = Keys.Text("udsender", "Den myndighed, der sendte udmeldingen.");

    private static readonly Key<PartialDate?> DeadlineKey =
        Keys.Date("frist", "Den dag, svaret skulle være der.").NotBefore(SentOutOnKey);

    private static readonly Key<ImmutableArray<ApprovalStep>> StepsKey =
        Keys.Mappings("forløb", "Vejen fra udmelding til afsendt svar, trin for trin.", ApprovalStep.Entry);

    public static PageKind<CentralReportingAnswer> Declaration { get; } = new("svar", "centrale-udmeldinger/**/*.md")
    {
        Singular = "Svar på central udmelding",
        Plural = "Centrale udmeldinger",
        Introduction = "De fælles svar på centrale udmeldinger fra social- og boligmyndighederne.",
        SchemaOrgType = "CreativeWork",
        Keys = [SharedKeys.Title, StatusKey, SentOutOnKey, SenderKey, DeadlineKey, StepsKey],
        OfferedByNew = [SentOutOnKey, SenderKey, DeadlineKey, StepsKey, SharedKeys.Summary, SharedKeys.Topics],
        CsvColumns = [("status", page => FixedVocabularies.AnswerStatuses[page.Status])],
        Make = page => new()
        {
            Status = page.Get(StatusKey),
            SentOutOn = page.Get(SentOutOnKey),
            Sender = page.Get(SenderKey),
            Deadline = page.Get(DeadlineKey),
            Steps = page.Get(StepsKey),
        },
    };

    /// <inheritdoc/>
    public override PageKind Kind => Declaration;

    /// <summary>When the announcement was sent out, or null.</summary>
    public PartialDate? SentOutOn { get; init; }

    /// <summary>The authority that sent the announcement, or null.</summary>
    public string? Sender { get; init; }

    /// <summary>When the answer was due, or null.</summary>
    public PartialDate? Deadline { get; init; }

    public required AnswerStatus Status { get; init; }

    /// <summary>The steps of approval, in order.</summary>
    public ImmutableArray<ApprovalStep> Steps { get; init; } = [];

    /// <inheritdoc/>
    public override PartialDate? Date => SentOutOn;

    /// <inheritdoc/>
    public override IEnumerable<string> SearchedTexts =>
        Steps.Select(step => $"{step.DecidingBody}: {step.Text}").Prepend(Sender ?? "");
}

/// <summary>A step in the approval of an answer.</summary>
/// <param name="Date">The date; null if unknown or only given in words.</param>
/// <param name="DateInWords">The date in words ("Uge 5"), or null.</param>
/// <param name="DecidingBody">The body that takes the step: FU, DAS, KKR …</param>
/// <param name="Text">A description.</param>
/// <param name="Status">Whether it was done when the source was written.</param>
public sealed record ApprovalStep(
    PartialDate? Date, string? DateInWords, string DecidingBody, string Text, StepStatus Status)
{
    private static readonly Key<string> DecidingBodyKey =
        Keys.Text("trin", "Hvem der tager trinnet: FU, DAS, KKR …").Required();
    private static readonly Key<string> TextKey = Keys.Text("tekst", "Hvad der sker på trinnet.").Required();

    private static readonly Key<StepStatus> StatusKey =
        Keys.Word("status", FixedVocabularies.StepStatuses, "Om trinnet er taget.").Required();

    private static readonly Key<PartialDate?> DateKey = Keys.Date("dato", "Dagen.");

    private static readonly Key<string?> DateInWordsKey =
        Keys.Text("tidspunkt", "Tidspunktet med ord, når dagen ikke er fastsat: april 2023.");

    public static KeySet<ApprovalStep> Entry { get; } = new(
        [DecidingBodyKey, TextKey, StatusKey, DateKey, DateInWordsKey],
        step => new ApprovalStep(
            step.Get(DateKey), step.Get(DateInWordsKey), step.Get(DecidingBodyKey), step.Get(TextKey),
            step.Get(StatusKey)));
}
