using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Site.Model;

/// <summary>
/// Writes JSON that can be embedded in HTML: letters are not escaped, but the characters that could end a script
/// element (&lt;, &amp;) are.
/// </summary>
public static class HtmlSafeJson
{
    private static readonly JsonSerializerOptions Options =
        new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(JsonNode content) => content.ToJsonString(Options);
}
