namespace Site.Model;

/// <summary>A service's report of a year in the reinforced cooperation.</summary>
public sealed record AnnualReport : Content
{
    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.AnnualReport;

    /// <summary>The service, from the folder's name.</summary>
    public required Reference Service { get; init; }

    /// <summary>The year, from the file's name.</summary>
    public required int Year { get; init; }

    /// <summary>The item at which it was presented, or null.</summary>
    public Reference? PresentedAt { get; init; }

    /// <summary>What was agreed to happen next: a sentence, or null.</summary>
    public string? FollowUp { get; init; }

    /// <summary>Whether the service gave early warning; null where no source says.</summary>
    public bool? EarlyWarning { get; init; }

    public AnnualFigures Figures { get; init; } = new();

    /// <inheritdoc/>
    public override PartialDate? Date => new PartialDate(Year, null, null);

    /// <inheritdoc/>
    public override IEnumerable<string> FieldTexts => FollowUp is { } text ? [text] : [];

    /// <inheritdoc/>
    public override IEnumerable<Reference> References =>
        base.References.Append(Service).Concat(PresentedAt is { } item ? [item] : []);
}

/// <summary>A year's figures; each null where no source has it.</summary>
public sealed record AnnualFigures
{
    public int? Places { get; init; }

    /// <summary>Percent of the places.</summary>
    public decimal? Occupancy { get; init; }

    /// <summary>Persons waiting at the end of the year.</summary>
    public int? WaitingList { get; init; }

    /// <summary>Kroner.</summary>
    public decimal? Budget { get; init; }

    /// <summary>Kroner spent.</summary>
    public decimal? Result { get; init; }

    public bool IsEmpty => this == new AnnualFigures();
}
