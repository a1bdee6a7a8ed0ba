using System.Collections.Immutable;

namespace Site.Model;

/// <summary>The municipalities' joint answer to a central announcement.</summary>
public sealed record CentralReportingAnswer : Content
{
    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.CentralReportingAnswer;

    /// <summary>When the announcement was sent out.</summary>
    public PartialDate? SentOut { get; init; }

    /// <summary>The authority that sent it.</summary>
    public string? Sender { get; init; }

    /// <summary>When the answer was due.</summary>
    public PartialDate? Deadline { get; init; }

    public required AnswerStatus Status { get; init; }

    /// <summary>The way to approval, in order.</summary>
    public ImmutableArray<ApprovalStep> Path { get; init; } = [];

    /// <inheritdoc/>
    public override PartialDate? Date => SentOut;

    /// <inheritdoc/>
    public override IEnumerable<string> FieldTexts => Path.Select(step => $"{step.Body}: {step.Text}").Prepend(Sender ?? "");
}

/// <summary>A step on the way to approval.</summary>
/// <param name="Date">When, or null where only words tell it.</param>
/// <param name="When">When, in words ("Uge 5"), or null.</param>
/// <param name="Body">Who takes it: FU, DAS, KKR …</param>
/// <param name="Text">What it is.</param>
/// <param name="Status">Whether it had been taken when the source was written.</param>
public sealed record ApprovalStep(PartialDate? Date, string? When, string Body, string Text, StepStatus Status);
