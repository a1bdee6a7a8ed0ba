using System.Text.Json.Nodes;
using Site.Model;

namespace Site.Rendering.Files;

/// <summary>JSON → a file in UTF-8.</summary>
internal static class JsonFile
{
    public static OutputFile Of(string path, JsonNode content) =>
        OutputFile.FromText(path, HtmlSafeJson.Write(content));
}
