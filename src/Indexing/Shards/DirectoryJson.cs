using System.Collections.Immutable;
using System.Text.Json;
using Site.Indexing.Scoring;

namespace Site.Indexing.Shards;

/// <summary>
/// Writes the directory, the only file of the index whose path never changes. Read by theme/Search/index/directory.ts.
/// </summary>
internal static class DirectoryJson
{
    public const string Path = "indeks.json";

    /// <summary>
    /// <c>{"fields":["titel" …],"documents":49,"starts":"! !be !kom …","shards":{"size":64,"groups":"…"},
    /// "hits":{"size":100,"groups":"…"},"facets":"…","words":"…","rareWords":"…","otherTerms":"…"}</c>.
    /// <c>starts</c> has the strings that separate each shard from the one before, encoded by
    /// <see cref="TermListEncoder"/>. <c>groups</c> has the names of folders, without separators. The last four have
    /// names of files, without separators. Each name has eight characters.
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
        json.WriteString("starts", EncodeStarts(shards).Text.Span);
        WriteGroups(json, "shards", shards.Files);
        WriteGroups(json, "hits", hits);
        json.WriteString("facets", facets.Name);
        json.WriteString("words", JoinNames(words.Common));
        json.WriteString("rareWords", JoinNames(words.Rare));
        json.WriteString("otherTerms", JoinNames(words.OtherTerms));
        json.WriteEndObject();
        json.Flush();
        return new(Path, output.ToArray());
    }

    private static TermListEncoder EncodeStarts(TermShards shards)
    {
        var starts = new TermListEncoder();
        foreach (var start in shards.Starts)
        {
            starts.Add(start);
        }

        return starts;
    }

    private static void WriteGroups(Utf8JsonWriter json, string name, GroupedFiles files)
    {
        json.WriteStartObject(name);
        json.WriteNumber("size", files.GroupSize);
        json.WriteString("groups", string.Concat(files.Groups));
        json.WriteEndObject();
    }

    private static string JoinNames(ImmutableArray<SearchFile> files) => string.Concat(files.Select(file => file.Name));
}
