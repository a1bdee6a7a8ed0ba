using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Site.Indexing.Pages;
using Site.Linking;
using Site.Model;

namespace Site.Indexing.Engines;

/// <summary>A field of the documents that is matched as a whole, not by its words.</summary>
/// <param name="Name">Its name, in ASCII.</param>
/// <param name="Type">Its type in the mapping.</param>
/// <param name="GetValue">Its value in a page's document; null or empty where it has none.</param>
internal sealed record EngineField(string Name, string Type, Func<SearchablePage, LinkedArchive, string?> GetValue)
{
    private const string Keyword = "keyword", Date = "date";

    /// <summary>The fields with one value, in the order of a document; the first is its id.</summary>
    public static ImmutableArray<EngineField> All { get; } =
    [
        new("id", Keyword, (page, archive) => DocumentId.From(archive.Address(page.Id))),
        new("adresse", Keyword, (page, archive) => archive.Address(page.Id)),
        new("udgiver", Keyword, (_, archive) => archive.Site.Publisher ?? archive.Site.Title),
        new("kontekst", Keyword, (page, _) => page.Hit.Context),
        new("udfald", Keyword, (page, _) => page.Hit.Outcome),
        new("dato", Date, (page, _) => page.Date?.ToString()),
        new("aendret", Date, (page, archive) => FindLastChange(page.Id, archive)),
    ];

    /// <summary>The name of the field with the values of a facet: <c>facet_aar</c>.</summary>
    public static string NameOf(Facet facet) => $"facet_{Slug.From(facet.Key)}";

    /// <summary>A date may be incomplete, such as <c>2019-10</c>, so its formats are listed.</summary>
    public JsonObject CreateMapping() => Type == Date
        ? new() { ["type"] = Type, ["format"] = "strict_date||strict_year_month||strict_year" }
        : new() { ["type"] = Type };

    private static string? FindLastChange(PageId page, LinkedArchive archive) =>
        archive.Changes.TryGetValue(page, out var changes)
            ? ((PartialDate)DanishDay.At(changes.Last)).ToString()
            : null;
}
