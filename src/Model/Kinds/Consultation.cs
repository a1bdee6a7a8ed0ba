using System.Collections.Immutable;

namespace Site.Model;

/// <summary>A written consultation and what was answered.</summary>
public sealed record Consultation : Content
{
    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.Consultation;

    public PartialDate? SentOut { get; init; }

    public PartialDate? Deadline { get; init; }

    /// <summary>Who sent it out, or null.</summary>
    public string? Sender { get; init; }

    public ImmutableArray<ConsultationResponse> Responses { get; init; } = [];

    /// <inheritdoc/>
    public override PartialDate? Date => SentOut ?? Deadline;

    /// <inheritdoc/>
    public override IEnumerable<string> FieldTexts => Responses.Select(response => $"{response.From}: {response.Text}").Prepend(Sender ?? "");
}

/// <summary>A response.</summary>
/// <param name="From">The organisation.</param>
/// <param name="Text">What it said, in a sentence or two.</param>
public sealed record ConsultationResponse(string From, string Text);
