using System.Collections.Immutable;
using System.Globalization;

namespace Site.Model;

/// <summary>The meetings, theme days and deadlines of a year (årshjul).</summary>
public sealed record CalendarYear : Content
{
    private static readonly Key<string?> TitleKey =
        Keys.Text("titel", "Kalenderens overskrift. Uden den hedder den »Årshjul« og årstallet.");

    private static readonly Key<ImmutableArray<CalendarEvent>> EventsKey =
        Keys.Mappings("begivenheder", "Årets møder, temadage og frister.", CalendarEvent.Entry);

    public static PageKind<CalendarYear> Declaration { get; } = new("kalender", "kalender/*.yml")
    {
        Singular = "Årshjul",
        Plural = "Kalender",
        Introduction = "Møder, temadage og frister, år for år.",
        CheckPath = CheckPath,
        Keys = [TitleKey, EventsKey],
        OfferedByNew = [EventsKey, SharedKeys.Summary],
        Make = page => new()
        {
            Title = string.Create(CultureInfo.InvariantCulture, $"Årshjul {ParseYear(page.File)}"),
            Year = ParseYear(page.File)!.Value,
            Events = [.. page.Get(EventsKey).OrderBy(entry => entry.Date)],
        },
    };

    /// <inheritdoc/>
    public override PageKind Kind => Declaration;

    /// <summary>From the file's name.</summary>
    public required int Year { get; init; }

    /// <summary>In chronological order.</summary>
    public ImmutableArray<CalendarEvent> Events { get; init; } = [];

    /// <inheritdoc/>
    public override PartialDate? Date => new PartialDate(Year, null, null);

    /// <inheritdoc/>
    public override IEnumerable<string> NamedForums => Events.Select(entry => entry.Forum?.Id).OfType<string>();

    /// <inheritdoc/>
    public override IEnumerable<string> SearchedTexts =>
        Events.Select(entry => $"{entry.Title} {entry.Date.InDanish} {entry.Text}");

    /// <inheritdoc/>
    public override IEnumerable<Reference> References =>
        base.References.Concat(Events.Select(entry => entry.Source).OfType<Reference>());

    /// <summary>The year in a file's name (<c>kalender/2026.yml</c>), or null.</summary>
    internal static int? ParseYear(string file) =>
        PartialDate.Parse(System.IO.Path.GetFileNameWithoutExtension(file)) is { Month: null } date ? date.Year : null;

    private static bool CheckPath(string file, ProblemList problems)
    {
        if (ParseYear(file) is not null)
        {
            return true;
        }

        problems.Add(
            new SourcePlace(file),
            "En kalender hedder årstallet.",
            "Omdøb filen til for eksempel »kalender/2026.yml«.");
        return false;
    }
}

/// <summary>An event in a calendar.</summary>
/// <param name="Date">The first day, or the month if the day is not fixed.</param>
/// <param name="End">The last day of an event of several days; else null.</param>
/// <param name="Type">Its type.</param>
/// <param name="Title">Its name.</param>
/// <param name="Forum">The forum that meets, or null.</param>
/// <param name="Text">A remark, such as hours or audience; or null.</param>
/// <param name="Source">The page that it is taken from, or null.</param>
public sealed record CalendarEvent(
    PartialDate Date,
    PartialDate? End,
    CalendarEventType Type,
    string Title,
    VocabularyEntry? Forum,
    string? Text,
    Reference? Source)
{
    private static readonly Key<PartialDate> DateKey =
        Keys.Date("dato", "Dagen, eller måneden, hvis dagen ikke er fastsat.").Required();

    private static readonly Key<CalendarEventType> TypeKey =
        Keys.Word("type", FixedVocabularies.CalendarEventTypes, "Hvad slags dag det er.").Required();

    private static readonly Key<string> TitleKey = Keys.Text("titel", "Hvad der sker.").Required();

    private static readonly Key<PartialDate?> EndKey =
        Keys.Date("slut", "Den sidste dag, når det varer flere.").NotBefore(DateKey);

    private static readonly Key<string?> TextKey = Keys.Text("tekst", "En bemærkning.");
    private static readonly Key<Reference?> SourceKey = Keys.Page("kilde", "Den side, hvor det fremgår.");
    private static readonly Key<VocabularyEntry?> ForumKey = Keys.Entry(
        "forum", VocabularyFile.Forums, "Det forum, der mødes.");

    public static KeySet<CalendarEvent> Entry { get; } = new(
        [DateKey, TypeKey, TitleKey, EndKey, TextKey, SourceKey, ForumKey],
        entry => new CalendarEvent(
            entry.Get(DateKey), entry.Get(EndKey), entry.Get(TypeKey), entry.Get(TitleKey), entry.Get(ForumKey),
            entry.Get(TextKey), entry.Get(SourceKey)));
}
