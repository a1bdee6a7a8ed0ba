using System.Collections.Immutable;

namespace Site.Model;

/// <summary>A written consultation and the responses.</summary>
public sealed record Consultation : Content
{
    private static readonly Key<PartialDate?> SentOutOnKey = Keys.Date("udsendt", "Den dag, det blev sendt ud.");

    private static readonly Key<PartialDate?> DeadlineKey =
        Keys.Date("frist", "Den dag, svaret skulle være der.").NotBefore(SentOutOnKey);

    private static readonly Key<string?> SenderKey = Keys.Text("afsender", "Hvem der sendte høringen ud.");

    private static readonly Key<ImmutableArray<ConsultationResponse>> ResponsesKey =
        Keys.Mappings("svar", "De svar, der kom ind.", ConsultationResponse.Entry);

    public static PageKind<Consultation> Declaration { get; } = new("høring", "hoeringer/**/*.md")
    {
        Singular = "Høring",
        Plural = "Høringer",
        Introduction = "Skriftlige høringer og svarene på dem.",
        SchemaOrgType = "CreativeWork",
        Keys = [SharedKeys.Title, SentOutOnKey, DeadlineKey, SenderKey, ResponsesKey],
        OfferedByNew = [SentOutOnKey, DeadlineKey, SenderKey, ResponsesKey, SharedKeys.Summary, SharedKeys.Topics],
        CsvColumns = [("frist", page => page.Deadline)],
        Make = page => new()
        {
            SentOutOn = page.Get(SentOutOnKey),
            Deadline = page.Get(DeadlineKey),
            Sender = page.Get(SenderKey),
            Responses = page.Get(ResponsesKey),
        },
    };

    /// <inheritdoc/>
    public override PageKind Kind => Declaration;

    public PartialDate? SentOutOn { get; init; }

    public PartialDate? Deadline { get; init; }

    /// <summary>Who sent out the consultation, or null.</summary>
    public string? Sender { get; init; }

    public ImmutableArray<ConsultationResponse> Responses { get; init; } = [];

    /// <inheritdoc/>
    public override PartialDate? Date => SentOutOn ?? Deadline;

    /// <inheritdoc/>
    public override IEnumerable<string> SearchedTexts =>
        Responses.Select(response => $"{response.From}: {response.Text}").Prepend(Sender ?? "");
}

/// <summary>A response to a consultation.</summary>
/// <param name="From">The organisation.</param>
/// <param name="Text">Its answer, in a sentence or two.</param>
public sealed record ConsultationResponse(string From, string Text)
{
    private static readonly Key<string> FromKey = Keys.Text("fra", "Den organisation, der svarede.").Required();
    private static readonly Key<string> TextKey = Keys.Text("tekst", "Svaret i få sætninger.").Required();

    public static KeySet<ConsultationResponse> Entry { get; } = new(
        [FromKey, TextKey], response => new ConsultationResponse(response.Get(FromKey), response.Get(TextKey)));
}
