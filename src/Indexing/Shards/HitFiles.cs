using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace Site.Indexing.Shards;

/// <summary>What the hits show: a file for each page, fetched for those that are shown.</summary>
internal static class HitFiles
{
    private const int GroupSize = 100;

    /// <summary>By document number.</summary>
    public static GroupedFiles Of(ImmutableArray<SearchablePage> pages)
    {
        var contents = new ReadOnlyMemory<byte>[pages.Length];
        Parallel.For(0, pages.Length, () => new ArrayBufferWriter<byte>(), (i, _, output) =>
        {
            contents[i] = Json(pages[i].Hit, output);
            return output;
        }, _ => { });
        return GroupedFiles.Of(contents, GroupSize);
    }

    /// <summary><c>[title,address,context,outcome,decision,text]</c> in UTF-8; theme/Search/engine.ts reads it.</summary>
    private static byte[] Json(SearchHit hit, ArrayBufferWriter<byte> output)
    {
        output.ResetWrittenCount();
        using var json = new Utf8JsonWriter(output, LunrJson.WriterOptions);
        json.WriteStartArray();
        foreach (var value in (ReadOnlySpan<string>)[hit.Title, hit.Address, hit.Context, hit.Outcome, hit.Decision, hit.Text])
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
        json.Flush();
        return output.WrittenSpan.ToArray();
    }
}
