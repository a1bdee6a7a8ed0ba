using System.Collections.Immutable;
using System.Text.Json;
using Site.Indexing.Pages;
using Site.Model;

namespace Site.Indexing.Shards;

/// <summary>
/// Writes the dates and facet values of all pages to one file. Read by theme/Search/query/facets.ts.
/// <c>{"dates":"…","facets":[{"key":"forum","title":"Forum","values":[["das","DAS"] …],"documents":"…"} …]}</c>. Dates
/// are numbers like 20191024, or 0 if unknown. Each is encoded as the previous page's date minus its own. The first is
/// subtracted from 99999999. <c>documents</c> has, for each page, the number of its values, then their indexes in
/// <c>values</c>.
/// </summary>
internal static class FacetFile
{
    private const int AfterAllDates = 99_999_999;

    /// <param name="pages">Newest first, those without a date last.</param>
    public static SearchFile Create(ImmutableArray<SearchablePage> pages)
    {
        using var output = new MemoryStream();
        using var json = new Utf8JsonWriter(output, IndexJson.Options);
        json.WriteStartObject();
        json.WriteString("dates", EncodeDates(pages).Text.Span);
        json.WriteStartArray("facets");
        for (var facet = 0; facet < Facet.All.Length; facet++)
        {
            WriteFacet(json, pages, facet);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return SearchFile.CreateHashed(output.ToArray());
    }

    private static NumberEncoder EncodeDates(ImmutableArray<SearchablePage> pages)
    {
        var dates = new NumberEncoder();
        var previous = AfterAllDates;
        foreach (var date in pages.Select(page => ToNumber(page.Date)))
        {
            dates.Add(previous - date);
            previous = date;
        }

        return dates;
    }

    private static int ToNumber(PartialDate? date) =>
        date is { } known ? (known.Year * 10_000) + ((known.Month ?? 0) * 100) + (known.Day ?? 0) : 0;

    private static void WriteFacet(Utf8JsonWriter json, ImmutableArray<SearchablePage> pages, int facet)
    {
        var values = pages.SelectMany(page => page.Facets[facet])
            .DistinctBy(value => value.Key, StringComparer.Ordinal)
            .OrderBy(value => value.Key, StringComparer.Ordinal)
            .ToList();
        json.WriteStartObject();
        json.WriteString("key", Facet.All[facet].Key);
        json.WriteString("title", Facet.All[facet].Title);
        json.WriteStartArray("values");
        foreach (var value in values)
        {
            json.WriteStartArray();
            json.WriteStringValue(value.Key);
            json.WriteStringValue(value.Title);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("documents", EncodeDocuments(pages, facet, values).Text.Span);
        json.WriteEndObject();
    }

    private static NumberEncoder EncodeDocuments(
        ImmutableArray<SearchablePage> pages, int facet, List<FacetValue> values)
    {
        var (documents, indexes) = (new NumberEncoder(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var value in values)
        {
            indexes[value.Key] = indexes.Count;
        }

        foreach (var page in pages)
        {
            documents.Add(page.Facets[facet].Length);
            foreach (var value in page.Facets[facet])
            {
                documents.Add(indexes[value.Key]);
            }
        }

        return documents;
    }
}
