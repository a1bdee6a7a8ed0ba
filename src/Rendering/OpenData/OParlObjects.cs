using System.Text.Json.Nodes;
using Site.Linking;
using Site.Model;

namespace Site.Rendering.OpenData;

/// <summary>
/// Creates OParl 1.1 objects. All have an id, a type, and the times of creation and change (specification, section
/// 3.1). An object's id is its address.
/// </summary>
internal sealed class OParlObjects(LinkedArchive archive)
{
    private const string Schema = "https://schema.oparl.org/1.1/";

    /// <summary>Returns the address of an object or a list, which is also its id.</summary>
    /// <param name="path">Below <c>oparl/</c>, without extension.</param>
    public string AddressOf(string path) => archive.Site.Address.UrlOf($"/{PathOf(path)}");

    /// <summary>Below the output folder.</summary>
    public static string PathOf(string path) => $"oparl/{path}.json";

    /// <summary>Properties whose value is null are left out.</summary>
    public JsonObject Create(string type, string path, params (string Name, JsonNode? Value)[] properties)
    {
        var result = new JsonObject { ["id"] = AddressOf(path), ["type"] = Schema + type };
        foreach (var (name, value) in properties.Where(property => property.Value is not null))
        {
            result[name] = value;
        }

        return result;
    }

    /// <summary>Creates the object of a page, with the page's address, topics and times of change.</summary>
    public JsonObject Create(string type, Content content, params (string Name, JsonNode? Value)[] properties)
    {
        var changes = archive.Changes.GetValueOrDefault(content.Id);
        JsonNode[] topics = [.. content.Topics.Select(topic => (JsonNode)archive.Vocabularies.Topics[topic].Title)];
        return Create(type, content.Id.Value,
        [
            .. properties,
            ("keyword", topics.Length == 0 ? null : new JsonArray(topics)),
            ("web", archive.Address(content.Id)),
            ("created", changes is null ? null : Rfc3339.FormatUtc(changes.First)),
            ("modified", changes is null ? null : Rfc3339.FormatUtc(changes.Last)),
        ]);
    }

    public JsonObject CreateDeleted(Tombstone stone) => Create(
        TypeOf(stone.Id),
        stone.Id.Value,
        ("deleted", true),
        ("modified", Rfc3339.FormatUtc(DanishDay.Beginning(stone.WithdrawnFrom))));

    /// <summary>The URL that identifies the version of OParl.</summary>
    public static string Version => Schema;

    private static string TypeOf(PageId id) => id.Value.Split('/') switch
    {
        ["moeder", _] => "Meeting",
        ["moeder", _, _] => "AgendaItem",
        _ => "Paper",
    };
}
