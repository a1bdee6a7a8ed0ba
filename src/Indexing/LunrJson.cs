using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Site.Indexing;

/// <summary>
/// Writes an index as the JSON that stock <c>lunr.Index.load</c> of lunr.js 2.3.9 reads (lunr.js lines 2252-2319). Terms
/// are in ordinal order, as its token set asks. Queries run through lunr-languages' <c>stemmer-da</c>, which has to be loaded.
/// </summary>
public static class LunrJson
{
    private const string LunrVersion = "2.3.9";
    private const string SearchPipeline = "stemmer-da";
    private const int BytesBeforeFlush = 1 << 16;

    /// <summary>Letters as they are: the file is JSON, never part of a page.</summary>
    internal static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>UTF-8 without a byte order mark, no white space; the same index gives the same bytes.</summary>
    public static void Write(InvertedIndex index, Stream output)
    {
        using var json = new Utf8JsonWriter(output, WriterOptions);
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
            json.WriteStringValue($"{index.Fields[i % index.Fields.Length].Name}/{index.Refs[i / index.Fields.Length]}");
            WriteVector(vectors[i], json);
            json.WriteEndArray();
            FlushIfFull(json);
        }

        json.WriteEndArray();
    }

    /// <summary>Terms with their weights in thousandths, by term number; at document × fields + field.</summary>
    private static List<(int Term, int Thousandths)>[] FieldVectors(InvertedIndex index)
    {
        var vectors = new List<(int, int)>[index.Refs.Length * index.Fields.Length];
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] = [];
        }

        for (var slot = 0; slot < index.Terms.Length * index.Fields.Length; slot++)
        {
            var (term, field) = Math.DivRem(slot, index.Fields.Length);
            foreach (var posting in index.PostingsOf(term, field))
            {
                vectors[(posting.Document * index.Fields.Length) + field].Add((term, posting.Thousandths));
            }
        }

        return vectors;
    }

    private static void WriteVector(List<(int Term, int Thousandths)> vector, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        Span<byte> number = stackalloc byte[16];
        foreach (var (term, thousandths) in vector)
        {
            json.WriteNumberValue(term);
            json.WriteRawValue(number[..FormatThousandths(thousandths, number)], skipInputValidation: true);
        }

        json.WriteEndArray();
    }

    /// <summary><c>[["takst",{"_index":7,"titel":{"0":{}} …}] …]</c></summary>
    private static void WriteInvertedIndex(InvertedIndex index, Utf8JsonWriter json)
    {
        var fields = index.Fields.Select(field => JsonEncodedText.Encode(field.Name)).ToArray();
        var refs = index.Refs.Select(name => JsonEncodedText.Encode(name, WriterOptions.Encoder)).ToArray();
        json.WriteStartArray("invertedIndex");
        foreach (var term in Enumerable.Range(0, index.Terms.Length).Where(term => index.CountOf(term) > 0))
        {
            json.WriteStartArray();
            json.WriteStringValue(index.Terms[term]);
            json.WriteStartObject();
            json.WriteNumber("_index", term);
            for (var field = 0; field < fields.Length; field++)
            {
                json.WriteStartObject(fields[field]);
                foreach (var posting in index.PostingsOf(term, field))
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

    /// <summary>1230 → <c>1.23</c>: the shortest form, as JSON.stringify writes it.</summary>
    private static int FormatThousandths(int value, Span<byte> output)
    {
        Utf8Formatter.TryFormat(value / 1000, output, out var length);
        var fraction = value % 1000;
        if (fraction == 0)
        {
            return length;
        }

        output[length++] = (byte)'.';
        for (var unit = 100; fraction > 0; unit /= 10)
        {
            output[length++] = (byte)('0' + (fraction / unit));
            fraction %= unit;
        }

        return length;
    }
}
