using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Site.Model;

namespace Site.Indexing.Shards;

/// <summary>
/// Every page's date and facet values in one file; theme/Search/query/facets.ts reads it.
/// <c>{"dates":"…","facets":[{"key":"forum","title":"Forum","values":[["das","DAS"] …],"documents":"…"} …]}</c>.
/// Dates: for each page how much lower its date is, read as the number 20191024, than the one before; the first is below
/// 99999999. Documents: for each page how many values it has, then their places in <c>values</c>.
/// </summary>
internal static class FacetFile
{
    private const int AfterAllDates = 99_999_999;

    /// <param name="pages">Newest first, those without a date last.</param>
    public static SearchFile Of(ImmutableArray<SearchablePage> pages)
    {
        using var output = new MemoryStream();
        using var json = new Utf8JsonWriter(output, LunrJson.WriterOptions);
        json.WriteStartObject();
        json.WriteString("dates", Dates(pages));
        json.WriteStartArray("facets");
        for (var facet = 0; facet < Facet.All.Length; facet++)
        {
            Write(json, pages, facet);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return SearchFile.Hashed(output.ToArray());
    }

    private static string Dates(ImmutableArray<SearchablePage> pages)
    {
        var dates = new NumberText();
        var previous = AfterAllDates;
        foreach (var date in pages.Select(page => Number(page.Date)))
        {
            dates.Add(previous - date);
            previous = date;
        }

        return Encoding.ASCII.GetString(dates.Text.Span);
    }

    private static int Number(PartialDate? date) => date is { } known ? (known.Year * 10_000) + ((known.Month ?? 0) * 100) + (known.Day ?? 0) : 0;

    private static void Write(Utf8JsonWriter json, ImmutableArray<SearchablePage> pages, int facet)
    {
        var values = pages.SelectMany(page => page.Facets[facet]).DistinctBy(value => value.Key, StringComparer.Ordinal).OrderBy(value => value.Key, StringComparer.Ordinal).ToList();
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
        json.WriteString("documents", Documents(pages, facet, values));
        json.WriteEndObject();
    }

    private static string Documents(ImmutableArray<SearchablePage> pages, int facet, List<FacetValue> values)
    {
        var (documents, places) = (new NumberText(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var value in values)
        {
            places[value.Key] = places.Count;
        }

        foreach (var page in pages)
        {
            documents.Add(page.Facets[facet].Length);
            foreach (var value in page.Facets[facet])
            {
                documents.Add(places[value.Key]);
            }
        }

        return Encoding.ASCII.GetString(documents.Text.Span);
    }
}
