using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Site.Indexing;
using Site.Model;
using Site.Tests.Indexing;

namespace Site.Benchmarks;

/// <summary>The pages that are searched: made up, or read from a file.</summary>
internal static class Corpus
{
    private static readonly string[] Forums = ["das", "fu", "kdk"];

    /// <param name="source">How many pages to make up; or a file with a JSON object a line: title, date, forum, topics, case, sections.</param>
    public static ImmutableArray<SearchablePage> Of(string source) => int.TryParse(source, CultureInfo.InvariantCulture, out var count)
        ? [.. GeneratedDocuments.Of(count).Select(Made)]
        : [.. File.ReadLines(source).Select(line => JsonDocument.Parse(line).RootElement).OrderByDescending(item => Text(item, "date"), StringComparer.Ordinal).Select(Read)];

    private static SearchablePage Made(SearchDocument document, int number)
    {
        var texts = document.FieldTexts;
        return Page(document, new PartialDate(2026 - (number / 500), 1 + (number % 12), null), [new(Forums[number % 3], Forums[number % 3])], []);
    }

    private static SearchablePage Read(JsonElement item, int number)
    {
        var sections = item.GetProperty("sections");
        var text = string.Join('\n', Text(sections, "resume"), Text(sections, "sagsfremstilling"), Text(sections, "indstilling"));
        ImmutableArray<FacetValue> topics = [.. item.GetProperty("topics").EnumerateArray().Select(topic => new FacetValue(topic.GetString()!, topic.GetString()!))];
        var keywords = string.Join('\n', topics.Select(topic => topic.Title).Prepend(Text(item, "forum")));
        var document = new SearchDocument(number.ToString(CultureInfo.InvariantCulture), [Text(item, "title"), Text(sections, "beslutning"), text, Text(item, "case"), keywords]);
        return Page(document, PartialDate.Parse(Text(item, "date")), [new(Text(item, "forum"), Text(item, "forum"))], topics);
    }

    private static SearchablePage Page(SearchDocument document, PartialDate? date, ImmutableArray<FacetValue> forum, ImmutableArray<FacetValue> topics)
    {
        var texts = document.FieldTexts;
        ImmutableArray<FacetValue> year = date is { } day ? [new($"{day.Year}", $"{day.Year}")] : [];
        return new(
            document,
            new(texts[0], $"/{document.Ref}/", date?.InDanish ?? "", "godkendt", texts[1], texts[2]),
            date,
            [.. Facet.All.Select(facet => facet.Key switch { "forum" => forum, "år" => year, "emne" => topics, _ => [] })]);
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? "";
}
