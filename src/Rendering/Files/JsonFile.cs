using System.Text.Json.Nodes;
using Site.Model;

namespace Site.Rendering.Files;

/// <summary>Writes JSON that is safe to embed in HTML, in UTF-8.</summary>
internal static class JsonFile
{
    public static OutputFile Create(string path, JsonNode content) =>
        OutputFile.FromText(path, HtmlSafeJson.Serialize(content));
}
