using System.Text.Json.Nodes;
using Site.Linking;
using Site.Model;

namespace Site.Rendering.OpenData;

/// <summary>
/// The properties of every object of OParl 1.1 (specification, section 3.1): an id that is its address, a type, and its
/// times.
/// </summary>
/// <param name="archive">Has the addresses and times.</param>
internal sealed class OParlObject(LinkedArchive archive)
{
    private const string Schema = "https://schema.oparl.org/1.1/";

    /// <summary>The address, and id, of an object or a list by its path below <c>oparl/</c>, without ending.</summary>
    public string AddressOf(string path) => $"{archive.Site.Address}/{PathOf(path)}";

    /// <summary>The file of <see cref="AddressOf"/>, below the output folder.</summary>
    public static string PathOf(string path) => $"oparl/{path}.json";

    /// <summary>An object with its properties; a property whose value is null is left out.</summary>
    public JsonObject Of(string type, string path, params (string Name, JsonNode? Value)[] properties)
    {
        var result = new JsonObject { ["id"] = AddressOf(path), ["type"] = Schema + type };
        foreach (var (name, value) in properties.Where(property => property.Value is not null))
        {
            result[name] = value;
        }

        return result;
    }

    /// <summary>The object of a page, with the page's address, topics and times.</summary>
    public JsonObject Of(string type, Content content, params (string Name, JsonNode? Value)[] properties)
    {
        var changes = archive.Changes.GetValueOrDefault(content.Id);
        JsonNode[] topics = [.. content.Topics.Select(topic => (JsonNode)archive.Vocabularies.Topics[topic].Title)];
        return Of(type, content.Id.Value,
        [
            .. properties,
            ("keyword", topics.Length == 0 ? null : new JsonArray(topics)),
            ("web", archive.Site.Address + content.Id.Address),
            ("created", changes is null ? null : Rfc3339.Utc(changes.First)),
            ("modified", changes is null ? null : Rfc3339.Utc(changes.Last)),
        ]);
    }

    /// <summary>The object of a page that was withdrawn.</summary>
    public JsonObject Of(Tombstone stone) => Of(
        TypeOf(stone.Id),
        stone.Id.Value,
        ("deleted", true),
        ("modified", Rfc3339.Utc(DanishDay.Beginning(stone.From))));

    /// <summary>The schema's own name of the version.</summary>
    public static string Version => Schema;

    private static string TypeOf(PageId id) => id.Value.Split('/') switch
    {
        ["moeder", _] => "Meeting",
        ["moeder", _, _] => "AgendaItem",
        _ => "Paper",
    };
}
