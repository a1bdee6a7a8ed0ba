using System.Collections.Immutable;

namespace Site.Model;

/// <summary>A year's meetings, theme days and deadlines (årshjul).</summary>
public sealed record CalendarYear : Content
{
    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.CalendarYear;

    /// <summary>From the file's name.</summary>
    public required int Year { get; init; }

    /// <summary>In order of time.</summary>
    public ImmutableArray<CalendarEvent> Events { get; init; } = [];

    /// <inheritdoc/>
    public override PartialDate? Date => new PartialDate(Year, null, null);

    /// <inheritdoc/>
    public override IEnumerable<string> NamedForums => Events.Select(date => date.Forum?.Id).OfType<string>();

    /// <inheritdoc/>
    public override IEnumerable<string> FieldTexts => Events.Select(date => $"{date.Title} {date.Date.InDanish} {date.Text}");

    /// <inheritdoc/>
    public override IEnumerable<Reference> References => base.References.Concat(Events.Select(date => date.Source).OfType<Reference>());
}

/// <summary>A date in a calendar.</summary>
/// <param name="Date">When it begins.</param>
/// <param name="End">Its last day where it has several, or null.</param>
/// <param name="Type">What it is for.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Forum">Whose it is, or null.</param>
/// <param name="Text">Hours, audience and the like, or null.</param>
/// <param name="Source">The page that tells it, or null.</param>
public sealed record CalendarEvent(PartialDate Date, PartialDate? End, CalendarEventType Type, string Title, VocabularyEntry? Forum, string? Text, Reference? Source);
