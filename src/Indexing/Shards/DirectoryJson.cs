using System.Collections.Immutable;
using System.Text.Json;

namespace Site.Indexing.Shards;

/// <summary>Writes the one file of the index whose name never changes; theme/Search/index/directory.ts reads it.</summary>
internal static class DirectoryJson
{
    public const string Path = "indeks.json";

    /// <summary>
    /// <c>{"fields":["titel" …],"documents":49,"starts":"! !be !kom …","shards":{"size":64,"groups":"…"},"hits":{"size":100,"groups":"…"},"facets":"…","words":"…","rareWords":"…","otherTerms":"…"}</c>:
    /// what each shard begins with, written as a <see cref="TermList"/>, and names of files and of folders of numbered files, one after the other, each of eight characters.
    /// </summary>
    public static SearchFile Of(InvertedIndex index, TermShards shards, GroupedFiles hits, SearchFile facets, WordFiles words)
    {
        using var output = new MemoryStream();
        using var json = new Utf8JsonWriter(output, LunrJson.WriterOptions);
        json.WriteStartObject();
        json.WriteStartArray("fields");
        foreach (var field in index.Fields)
        {
            json.WriteStringValue(field.Name);
        }

        json.WriteEndArray();
        json.WriteNumber("documents", index.Refs.Length);
        json.WritePropertyName("starts");
        json.WriteRawValue(Starts(shards));
        Write(json, "shards", shards.Files);
        Write(json, "hits", hits);
        json.WriteString("facets", facets.Name);
        json.WriteString("words", Names(words.Common));
        json.WriteString("rareWords", Names(words.Rare));
        json.WriteString("otherTerms", Names(words.OtherTerms));
        json.WriteEndObject();
        json.Flush();
        return new(Path, output.ToArray());
    }

    private static byte[] Starts(TermShards shards)
    {
        var starts = new TermList();
        foreach (var start in shards.Starts)
        {
            starts.Add(start);
        }

        return [(byte)'"', .. starts.Text.Text.Span, (byte)'"'];
    }

    private static void Write(Utf8JsonWriter json, string name, GroupedFiles files)
    {
        json.WriteStartObject(name);
        json.WriteNumber("size", files.GroupSize);
        json.WriteString("groups", string.Concat(files.Groups));
        json.WriteEndObject();
    }

    private static string Names(ImmutableArray<SearchFile> files) => string.Concat(files.Select(file => file.Name));
}
