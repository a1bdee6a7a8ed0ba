using System.Collections.Immutable;
using System.Text.Json;
using Site.Indexing.Scoring;

namespace Site.Indexing.Shards;

/// <summary>The one file of the index whose name never changes; read by theme/Search/index/directory.ts.</summary>
internal static class DirectoryJson
{
    public const string Path = "indeks.json";

    /// <summary>
    /// <c>{"fields":["titel" …],"documents":49,"starts":"! !be !kom …","shards":{"size":64,"groups":"…"},
    /// "hits":{"size":100,"groups":"…"},"facets":"…","words":"…","rareWords":"…","otherTerms":"…"}</c>: the first
    /// characters of each shard as a <see cref="TermList"/>, and names of files and of folders of numbered files,
    /// concatenated, each of eight characters.
    /// </summary>
    public static SearchFile Create(
        InvertedIndex index, TermShards shards, GroupedFiles hits, SearchFile facets, WordFiles words)
    {
        using var output = new MemoryStream();
        using var json = new Utf8JsonWriter(output, IndexJson.Options);
        json.WriteStartObject();
        json.WriteStartArray("fields");
        foreach (var field in index.Fields)
        {
            json.WriteStringValue(field.Name);
        }

        json.WriteEndArray();
        json.WriteNumber("documents", index.Refs.Length);
        json.WriteString("starts", Starts(shards).Text.Span);
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

    private static TermList Starts(TermShards shards)
    {
        var starts = new TermList();
        foreach (var start in shards.Starts)
        {
            starts.Add(start);
        }

        return starts;
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
