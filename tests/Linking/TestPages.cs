using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Tests.Linking;

/// <summary>Pages made by hand, with as much as linking asks of them.</summary>
internal static class TestPages
{
    public static readonly DateOnly Today = new(2026, 11, 27);

    private static readonly VocabularyEntry Das = new("das", "Den Administrative Styregruppe", "DAS", [], null);

    public static Meeting Meeting(string day, params AgendaItem[] items) => new()
    {
        Id = new PageId($"moeder/{day}-das"),
        File = $"moeder/{day}-das/index.md",
        Title = $"Møde {day}",
        Forum = Das,
        HeldOn = PartialDate.Parse(day)!.Value,
        Edition = Edition.Minutes,
        Items = [.. items.Select(item => item with
        {
            Id = new PageId($"moeder/{day}-das/{item.Number}"),
            File = $"moeder/{day}-das/{item.Number}.md",
        })],
    };

    public static AgendaItem Item(int number) => new()
    {
        Id = new PageId($"{number}"),
        File = "",
        Title = $"Punkt {number}",
        Number = ItemNumber.From(number),
        Openness = Openness.Open,
    };

    public static Page Page(string id) => new() { Id = new PageId(id), File = $"{id}.md", Title = $"Siden {id}" };

    public static Agreement Agreement(
        string id, string? from = null, string? to = null, params string[] replaces) => new()
        {
            Id = new PageId(id),
            File = $"{id}.md",
            Title = $"Aftalen {id}",
            Type = AgreementType.Framework,
            ValidFrom = from is null ? null : PartialDate.ParseDay(from),
            ValidTo = to is null ? null : PartialDate.ParseDay(to),
            Replaces = References(replaces),
        };

    public static ImmutableArray<Reference> References(params string[] ids) =>
        [.. ids.Select((id, index) => new Reference(new PageId(id), new SourcePlace("fil.md", index + 1, 1)))];

    public static PublicArchive Archive(IEnumerable<Meeting> meetings, params Content[] pages) =>
        PublicArchive.From(new Archive { Meetings = [.. meetings], Pages = [.. pages] }, Today);
}
