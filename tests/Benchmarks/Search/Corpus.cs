using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Site.Indexing.Pages;
using Site.Model;
using Site.Tests.Indexing;

namespace Site.Benchmarks.Search;

/// <summary>Generates the pages to search, or reads them from a file.</summary>
internal static class Corpus
{
    private static readonly string[] Forums = ["das", "fu", "kdk"];

    /// <param name="source">
    /// The number of pages to generate; or a file with one JSON object per line: title, date, forum, topics, case,
    /// sections.
    /// </param>
    public static ImmutableArray<SearchablePage> Load(string source) =>
        int.TryParse(source, CultureInfo.InvariantCulture, out var count)
        ? [.. GeneratedDocuments.Of(count).Select(CreatePage)]
        :
        [
            .. File.ReadLines(source)
                .Select(Read)
                .OrderByDescending(item => item.Date, StringComparer.Ordinal)
                .Select(CreatePage),
        ];

    private static SearchablePage CreatePage(SearchDocument document, int number) =>
        CreatePage(
            document,
            new PartialDate(2026 - (number / 500), 12 - (number % 500 / 42), null),
            [new(Forums[number % 3], Forums[number % 3])],
            []);

    /// <summary>The part of a line that is kept. The rest is freed, so that memory use is that of the index.</summary>
    private sealed record Item(
        string Title,
        string Decision,
        string Text,
        string Case,
        string Date,
        string Forum,
        ImmutableArray<string> Topics);

    private static Item Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var (item, sections) = (json.RootElement, json.RootElement.GetProperty("sections"));
        var text = string.Join(
            '\n', Text(sections, "resume"), Text(sections, "sagsfremstilling"), Text(sections, "indstilling"));
        return new(
            Text(item, "title"),
            Text(sections, "beslutning"),
            text,
            Text(item, "case"),
            Text(item, "date"),
            Text(item, "forum"),
            [.. item.GetProperty("topics").EnumerateArray().Select(topic => topic.GetString()!)]);
    }

    private static SearchablePage CreatePage(Item item, int number)
    {
        var document = new SearchDocument(
            number.ToString(CultureInfo.InvariantCulture),
            [item.Title, item.Decision, item.Text, item.Case, string.Join('\n', item.Topics.Prepend(item.Forum))]);
        return CreatePage(
            document,
            PartialDate.Parse(item.Date),
            [new(item.Forum, item.Forum)],
            [.. item.Topics.Select(topic => new FacetValue(topic, topic))]);
    }

    private static SearchablePage CreatePage(
        SearchDocument document, PartialDate? date, ImmutableArray<FacetValue> forum, ImmutableArray<FacetValue> topics)
    {
        var texts = document.FieldTexts;
        ImmutableArray<FacetValue> year = date is { } day ? [new($"{day.Year}", $"{day.Year}")] : [];
        return new(
            document,
            new(texts[0], $"/{document.Ref}/", date?.InDanish ?? "", "godkendt", texts[1], texts[2]),
            date,
            [
                .. Facet.All.Select(
                    facet => facet.Key switch { "forum" => forum, "år" => year, "emne" => topics, _ => [] }),
            ]);
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? "";
}
