using System.Globalization;
using Site.Disclosure;
using Site.Model;

namespace Site.Tests.Disclosure;

/// <summary>Checks that titles, tombstones and vocabularies reveal nothing about content that is not public.</summary>
public class IndirectDisclosureTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Theory]
    [InlineData(null, "Birken: årsrapport 2024")]
    [InlineData("2026-06-02", "Birken: årsrapport 2024")]
    [InlineData("2026-06-01", "birken: årsrapport 2024")]
    public void AReportTakesTheTitleOfItsServiceOnlyWhileTheServiceIsPublic(string? withdrawn, string title)
    {
        var service = new Service
        {
            Id = new("tilbud/birken"),
            File = "tilbud/birken.md",
            Title = "Birken",
            WithdrawnFrom = Day(withdrawn),
        };
        var report = new AnnualReport
        {
            Id = new("aarsrapporter/birken/2024"),
            File = "aarsrapporter/birken/2024.md",
            Title = "",
            Year = 2024,
            Service = new(service.Id, default),
        };

        var open = PublicArchive.From(new Archive { Pages = [report, service] }, Today);

        Assert.Equal(title, open.Pages.OfType<AnnualReport>().Single().Title);
    }

    [Fact]
    public void AReportKeepsItsOwnTitle()
    {
        var report = new AnnualReport
        {
            Id = new("aarsrapporter/birken/2024"),
            File = "aarsrapporter/birken/2024.md",
            Title = "Året på Birken",
            Year = 2024,
            Service = new(new("tilbud/birken"), default),
        };

        Assert.Equal(
            "Året på Birken", PublicArchive.From(new Archive { Pages = [report] }, Today).Pages.Single().Title);
    }

    /// <summary>
    /// Numbers are days of May 2026. The date of a tombstone is the first day on which the page was no longer public.
    /// </summary>
    [Theory]
    [InlineData("", "trukket 2", "m/1 2026-05-02")]
    [InlineData("kladde", "trukket 2", "")]
    [InlineData("publiceres 40", "trukket 2", "")]
    [InlineData("publiceres 3", "trukket 2", "")]
    [InlineData("publiceres 2", "trukket 3", "m/1 2026-05-03")]
    [InlineData("", "trukket 2 publiceres 2", "")]
    [InlineData("", "trukket 2 kladde", "")]
    [InlineData("", "trukket 40", "")]
    [InlineData("trukket 9", "", "m 2026-05-09, m/1 2026-05-09")]
    [InlineData("trukket 9", "trukket 2", "m 2026-05-09, m/1 2026-05-02")]
    [InlineData("trukket 9", "trukket 20", "m 2026-05-09, m/1 2026-05-09")]
    [InlineData("trukket 9", "publiceres 9", "m 2026-05-09")]
    [InlineData("trukket 9", "kladde", "m 2026-05-09")]
    [InlineData("trukket 9 kladde", "", "")]
    [InlineData("trukket 9 publiceres 9", "", "")]
    public void AnItemLeavesATombstoneOnlyIfItWasPublicTogetherWithItsMeeting(
        string meeting, string item, string tombstones)
    {
        var withItem = Meeting() with { Items = [WithState(Item(), item)] };
        var archive = new Archive { Meetings = [WithState(withItem, meeting)] };

        var open = PublicArchive.From(archive, Today);

        Assert.Equal(
            tombstones,
            string.Join(
                ", ", open.Tombstones.Select(tombstone => $"{tombstone.Id} {(PartialDate)tombstone.WithdrawnFrom}")));
    }

    [Fact]
    public void OnlyVocabularyEntriesUsedByPublicPagesArePublic()
    {
        string[] ids =
        [
            "emne", "aaben", "deltager", "afbud", "drift", "nedsat", "begivenhed", "lukket", "kladde", "senere",
            "trukket", "ingen",
        ];
        var words = new Vocabulary([.. ids.Select(id => new VocabularyEntry(id, id, id, [], null))]);
        var page = new Page
        {
            Id = new("om"),
            File = "om.md",
            Title = "Om",
            Topics = ["emne"],
            LegalBasis = ["emne"],
            Parties = ["emne"],
        };
        var archive = new Archive
        {
            Vocabularies = new()
            {
                Forums = words,
                Topics = words,
                Organisations = words,
                LegalBasis = words,
                Abbreviations = words,
            },
            Meetings =
            [
                Meeting() with
                {
                    Participants = ["deltager"],
                    Apologies = ["afbud"],
                    Items =
                    [
                        WithEntry(Item(), "aaben"),
                        WithEntry(Item(), "lukket") with { Openness = Openness.Closed },
                    ],
                },
            ],
            Pages =
            [
                page,
                WithEntry(page, "kladde") with { IsDraft = true },
                WithEntry(page, "senere") with { PublishFrom = new(2026, 6, 2) },
                WithEntry(page, "trukket") with { WithdrawnFrom = Today },
                new Service { Id = new("tilbud/a"), File = "tilbud/a.md", Title = "A", Operator = words["drift"] },
                new WorkingGroup
                {
                    Id = new("arbejdsgrupper/a"),
                    File = "arbejdsgrupper/a.md",
                    Title = "A",
                    Status = default,
                    FoundedBy = words["nedsat"],
                },
                new CalendarYear
                {
                    Id = new("kalender/2026"),
                    File = "kalender/2026.yml",
                    Title = "2026",
                    Year = 2026,
                    Events = [new(default, null, default, "A", words["begivenhed"], null, null)],
                },
            ],
        };

        var open = PublicArchive.From(archive, Today).Vocabularies;

        Assert.Equal("emne aaben", Ids(open.Topics));
        Assert.Equal("emne aaben", Ids(open.LegalBasis));
        Assert.Equal("emne aaben deltager afbud drift", Ids(open.Organisations));
        Assert.Equal("aaben nedsat begivenhed", Ids(open.Forums));
        Assert.Equal(ids.Length, open.Abbreviations.Count);
    }

    private static Meeting Meeting() => new()
    {
        Id = new("m"),
        File = "m/index.md",
        Title = "Møde",
        Forum = new("aaben", "", "", [], null),
        HeldOn = new(2026, 5, 1),
        Edition = default,
    };

    private static AgendaItem Item() =>
        new()
        {
            Id = new("m/1"),
            File = "m/1.md",
            Title = "Punkt",
            Number = ItemNumber.From(1),
            Openness = Openness.Open,
        };

    private static T WithEntry<T>(T content, string id) where T : Content =>
        (T)((Content)content with { Id = content.Id.Child(id), Topics = [id], LegalBasis = [id], Parties = [id] });

    private static T WithState<T>(T content, string words) where T : Content
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        DateOnly? DayOf(string word) =>
            parts.IndexOf(word) is >= 0 and var at
                ? new DateOnly(2026, 5, 1).AddDays(int.Parse(parts[at + 1], CultureInfo.InvariantCulture) - 1)
                : null;
        return (T)(
            (Content)content with
            {
                IsDraft = parts.Contains("kladde"),
                PublishFrom = DayOf("publiceres"),
                WithdrawnFrom = DayOf("trukket"),
            });
    }

    private static string Ids(Vocabulary vocabulary) => string.Join(' ', vocabulary.Select(entry => entry.Id));

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
