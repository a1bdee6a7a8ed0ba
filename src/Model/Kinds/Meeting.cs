using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Site.Model;

/// <summary>A meeting of a forum, with its items.</summary>
public sealed partial record Meeting : Content
{
    /// <summary>
    /// Used if the forum is missing. The site is then not published, but later stages go on and report further
    /// problems.
    /// </summary>
    private static readonly VocabularyEntry NoForum = new("", "", "", [], null);

    private static readonly Key<VocabularyEntry> ForumKey =
        Keys.Entry("forum", VocabularyFile.Forums, "Det forum, der mødes.").Required(fallback: NoForum);

    private static readonly Key<PartialDate> DateKey = Keys
        .Date("dato", "Mødets dag; kun måned (2012-05) eller år, hvis dagen er ukendt.")
        .Required(fallback: new PartialDate(PartialDate.FirstYear, null, null));

    private static readonly Key<Edition> EditionKey = Keys
        .Word("udgave", FixedVocabularies.Editions, "Om siden kender mødet fra dagsordenen eller fra referatet.")
        .Required();

    private static readonly Key<string?> TitleKey =
        Keys.Text("titel", "Mødets overskrift. Uden den laves den af forum og dato.");

    private static readonly Key<string?> HoursKey = Keys.Text("tid", "Mødets tidspunkt med ord: kl. 12.00-15.00.");
    private static readonly Key<string?> VenueKey = Keys.Text("sted", "Hvor mødet holdes.");

    private static readonly Key<ImmutableArray<string>> ParticipantsKey =
        Keys.Entries("deltagere", VocabularyFile.Organisations, "De organisationer, der deltog. Ikke personer.");

    private static readonly Key<ImmutableArray<string>> ApologiesKey =
        Keys.Entries("afbud", VocabularyFile.Organisations, "De organisationer, der meldte afbud.");

    private static readonly Key<PartialDate?> NextKey =
        Keys.Date("næste", "Dagen for det næste møde.").NotBefore(DateKey);

    public static PageKind<Meeting> Declaration { get; } = new("møde", "moeder/*/index.md")
    {
        Singular = "Møde",
        Plural = "Møder",
        SchemaOrgType = "Event",
        MatchesPath = path => path is ["moeder", _, "index.md"],
        Keys = [ForumKey, DateKey, EditionKey, TitleKey, HoursKey, VenueKey, ParticipantsKey, ApologiesKey, NextKey],
        OfferedByNew = [HoursKey, VenueKey, ParticipantsKey, ApologiesKey, NextKey, SharedKeys.Summary],
        CsvColumns = [("forum", page => page.Forum.Id), ("udgave", page => FixedVocabularies.Editions[page.Edition])],
        Make = page =>
        {
            CheckFolder(page);
            return new()
            {
                Title = page.Has(DateKey) ? TitleOf(page.Get(ForumKey), page.Get(DateKey)) : "",
                Forum = page.Get(ForumKey),
                HeldOn = page.Get(DateKey),
                Edition = page.Get(EditionKey),
                Hours = page.Get(HoursKey),
                Venue = page.Get(VenueKey),
                Participants = page.Get(ParticipantsKey),
                Apologies = page.Get(ApologiesKey),
                NextMeetingDate = page.Get(NextKey),
            };
        },
    };

    /// <inheritdoc/>
    public override PageKind Kind => Declaration;

    public required VocabularyEntry Forum { get; init; }

    /// <summary>The day of the meeting, past or planned.</summary>
    public required PartialDate HeldOn { get; init; }

    public required Edition Edition { get; init; }

    /// <summary>The hours in words ("kl. 12.00-15.00"), or null.</summary>
    public string? Hours { get; init; }

    public string? Venue { get; init; }

    /// <summary>The organisations that took part: ids in the organisations vocabulary.</summary>
    public ImmutableArray<string> Participants { get; init; } = [];

    /// <summary>The organisations that sent apologies: ids in the organisations vocabulary.</summary>
    public ImmutableArray<string> Apologies { get; init; } = [];

    /// <summary>The date of the forum's next meeting, or null.</summary>
    public PartialDate? NextMeetingDate { get; init; }

    /// <summary>The items, sorted by number.</summary>
    public ImmutableArray<AgendaItem> Items { get; init; } = [];

    /// <inheritdoc/>
    public override PartialDate? Date => HeldOn;

    /// <inheritdoc/>
    public override IEnumerable<string> NamedOrganisations => [.. Organisations, .. Participants, .. Apologies];

    /// <inheritdoc/>
    public override IEnumerable<string> NamedForums => [Forum.Id];

    /// <inheritdoc/>
    public override IEnumerable<string> SearchedTexts => [Venue ?? ""];

    /// <summary>A title for lists, search results and breadcrumbs: "DAS 24. oktober 2019".</summary>
    public string ShortTitle => $"{Forum.ShortTitle} {HeldOn.InDanish}";

    private static string TitleOf(VocabularyEntry forum, PartialDate date) =>
        $"Møde i {forum.Title} {(date.Day is null ? "i " : "")}{date.InDanish}";

    /// <summary>
    /// Warns if the date in the folder's name differs from the meeting's date. It is not an error: the folder's name is
    /// the meeting's address, so a meeting that is moved to another day keeps its folder.
    /// </summary>
    private static void CheckFolder(PageValues page)
    {
        var date = page.Get(DateKey);
        if (page.Has(DateKey) && PartialDate.Parse(LeadingDate().Match(page.Folder.Value).Value) is { } folderDate
            && (date.IsBefore(folderDate) || folderDate.IsBefore(date)))
        {
            page.Problems.Warn(
                page.PlaceOf(DateKey),
                $"Mødets mappe begynder med {folderDate}, men datoen er {date}.",
                "Er datoen forkert, så ret den. Er mødet flyttet, så lad mappen være: dens navn er mødets adresse.");
        }
    }

    /// <summary>The date at the start of a folder's name: <c>2012-05</c> of <c>moeder/2012-05-das</c>.</summary>
    [GeneratedRegex(@"(?<=/)[0-9]{4}(?:-[0-9]{2}){0,2}(?=-|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingDate();
}
