using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Site.Rendering.Files;

/// <summary>JSON → a file in UTF-8 with letters as they are; what could end a script element in a page is escaped.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static OutputFile Of(string path, JsonNode content) => OutputFile.FromText(path, content.ToJsonString(Options));
}
