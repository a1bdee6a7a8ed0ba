using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Site.Model;

/// <summary>
/// Serializes JSON so that it can be embedded in an HTML script element: <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are
/// escaped, but not letters outside ASCII.
/// </summary>
public static class HtmlSafeJson
{
    private static readonly JsonSerializerOptions Options =
        new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Serialize(JsonNode content) => content.ToJsonString(Options);
}
