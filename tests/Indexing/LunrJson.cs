using System.Text.Encodings.Web;
using System.Text.Json;
using Site.Indexing.Scoring;

namespace Site.Tests.Indexing;

/// <summary>
/// Writes an index as the JSON that stock <c>lunr.Index.load</c> of lunr.js 2.3.9 reads (lunr.js lines 2252-2319).
/// Terms are in ordinal order, as its token set requires. Queries run through lunr-languages' <c>stemmer-da</c>, which
/// must be loaded.
/// </summary>
internal static class LunrJson
{
    private const string LunrVersion = "2.3.9";
    private const string SearchPipeline = "stemmer-da";
    private const int BytesBeforeFlush = 1 << 16;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>UTF-8 without a byte order mark, no white space; the same index gives the same bytes.</summary>
    public static void Write(InvertedIndex index, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("version", LunrVersion);
        json.WriteStartArray("fields");
        foreach (var field in index.Fields)
        {
            json.WriteStringValue(field.Name);
        }

        json.WriteEndArray();
        WriteFieldVectors(index, json);
        WriteInvertedIndex(index, json);
        json.WriteStartArray("pipeline");
        json.WriteStringValue(SearchPipeline);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary><c>[["titel/0",[term,weight,term,weight …]] …]</c></summary>
    private static void WriteFieldVectors(InvertedIndex index, Utf8JsonWriter json)
    {
        var vectors = FieldVectors(index);
        json.WriteStartArray("fieldVectors");
        for (var i = 0; i < vectors.Length; i++)
        {
            json.WriteStartArray();
            json.WriteStringValue(
                $"{index.Fields[i % index.Fields.Length].Name}/{index.Refs[i / index.Fields.Length]}");
            WriteVector(vectors[i], json);
            json.WriteEndArray();
            FlushIfFull(json);
        }

        json.WriteEndArray();
    }

    /// <summary>Terms with their weights in thousandths, by term number; at document × fields + field.</summary>
    private static List<(int Term, int MilliWeight)>[] FieldVectors(InvertedIndex index)
    {
        var vectors = new List<(int, int)>[index.Refs.Length * index.Fields.Length];
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] = [];
        }

        for (var slot = 0; slot < index.Terms.Length * index.Fields.Length; slot++)
        {
            var (term, field) = Math.DivRem(slot, index.Fields.Length);
            foreach (var posting in index.GetPostings(term, field))
            {
                vectors[(posting.Document * index.Fields.Length) + field].Add((term, posting.MilliWeight));
            }
        }

        return vectors;
    }

    private static void WriteVector(List<(int Term, int MilliWeight)> vector, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var (term, milliWeight) in vector)
        {
            json.WriteNumberValue(term);
            json.WriteNumberValue(milliWeight / 1000m);
        }

        json.WriteEndArray();
    }

    /// <summary><c>[["takst",{"_index":7,"titel":{"0":{}} …}] …]</c></summary>
    private static void WriteInvertedIndex(InvertedIndex index, Utf8JsonWriter json)
    {
        var fields = index.Fields.Select(field => JsonEncodedText.Encode(field.Name)).ToArray();
        var refs = index.Refs.Select(name => JsonEncodedText.Encode(name, Options.Encoder)).ToArray();
        json.WriteStartArray("invertedIndex");
        foreach (var term in Enumerable.Range(0, index.Terms.Length).Where(term => index.CountPostings(term) > 0))
        {
            json.WriteStartArray();
            json.WriteStringValue(index.Terms[term]);
            json.WriteStartObject();
            json.WriteNumber("_index", term);
            for (var field = 0; field < fields.Length; field++)
            {
                json.WriteStartObject(fields[field]);
                foreach (var posting in index.GetPostings(term, field))
                {
                    json.WriteStartObject(refs[posting.Document]);
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndArray();
            FlushIfFull(json);
        }

        json.WriteEndArray();
    }

    private static void FlushIfFull(Utf8JsonWriter json)
    {
        if (json.BytesPending > BytesBeforeFlush)
        {
            json.Flush();
        }
    }
}
