using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Site.Linking;
using Site.Model;
using Site.Theme.ViewModels;

namespace Site.Theme;

/// <summary>Describes pages for search engines, as JSON-LD with the vocabulary of schema.org.</summary>
internal sealed class StructuredData(LinkedArchive archive)
{
    /// <summary>Creates the content of the element <c>script type="application/ld+json"</c> of a page.</summary>
    /// <param name="subject">The content that the page shows; null for lists and overviews.</param>
    /// <param name="address">The page's address on the site.</param>
    /// <param name="crumbs">The breadcrumbs after the front page; may be empty.</param>
    public MarkupString Create(Content? subject, string address, IReadOnlyList<Crumb> crumbs)
    {
        JsonNode?[] nodes =
        [
            address == "/" ? CreateWebSite() : null,
            subject is null ? null : FromContent(subject),
            crumbs.Count == 0 ? null : CreateBreadcrumbs(crumbs),
        ];
        var graph = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@graph"] = new JsonArray([.. nodes.OfType<JsonNode>()]),
        };
        return new MarkupString(HtmlSafeJson.Serialize(graph));
    }

    private JsonObject CreateWebSite() => new()
    {
        ["@type"] = "WebSite",
        ["name"] = archive.Site.Title,
        ["url"] = archive.Address(SiteAddresses.Front),
        ["inLanguage"] = "da",
        ["potentialAction"] = new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = $"{archive.Address(SiteAddresses.Search)}?q={{q}}",
            ["query-input"] = "required name=q",
        },
    };

    private JsonObject FromContent(Content content) => content switch
    {
        Meeting meeting => CreateEvent(meeting),
        Service service => CreateNode(
            service,
            ("alternateName", CreateArray(service.Aliases)),
            ("provider", CreateOrganization(service.Operator))),
        TablePage page => CreateNode(page, ("distribution", new JsonArray([.. page.Tables.Select(CreateDownload)]))),
        AgendaItem item => CreateNode(item, ("headline", item.Title), ("recordedAt", archive.Address(item.Id.Parent))),
        KnowledgeLetter letter => CreateNode(letter, ("headline", letter.Title)),
        _ => CreateNode(content),
    };

    private JsonObject CreateEvent(Meeting meeting) => CreateNode(
        meeting,
        ("startDate", meeting.HeldOn.ToString()), ("organizer", CreateOrganization(meeting.Forum)),
        ("location", meeting.Venue is { } venue ? new JsonObject { ["@type"] = "Place", ["name"] = venue } : null));

    private JsonObject CreateNode(Content content, params (string Name, JsonNode? Value)[] properties)
    {
        var changes = archive.Changes.GetValueOrDefault(content.Id);
        var node = new JsonObject
        {
            ["@type"] = content.Kind.SchemaOrgType,
            ["name"] = content.Title,
            ["url"] = archive.Address(content.Id),
            ["inLanguage"] = "da",
        };
        (string Name, JsonNode? Value)[] common =
        [
            ("description", content.Summary),
            ("keywords", CreateArray(content.Topics.Select(topic => archive.Vocabularies.Topics[topic].Title))),
            ("dateCreated", changes is null ? null : $"{(PartialDate)DanishDay.At(changes.First)}"),
            ("dateModified", changes is null ? null : $"{(PartialDate)DanishDay.At(changes.Last)}"),
        ];
        foreach (var (name, value) in properties.Concat(common).Where(property => property.Value is not null))
        {
            node[name] = value;
        }

        return node;
    }

    private JsonObject CreateDownload(DataTable table) => new()
    {
        ["@type"] = "DataDownload",
        ["name"] = table.Title,
        ["encodingFormat"] = "text/csv",
        ["contentUrl"] = archive.Site.Address.UrlOf($"/{table.File}"),
    };

    private static JsonObject? CreateOrganization(VocabularyEntry? entry) =>
        entry is null ? null : new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = entry.Title };

    private static JsonArray? CreateArray(IEnumerable<string> names) =>
        names.Any() ? new JsonArray([.. names.Select(name => (JsonNode)name)]) : null;

    private JsonObject CreateBreadcrumbs(IReadOnlyList<Crumb> crumbs) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray(
        [
            .. crumbs.Prepend(new Crumb("Forside", "/"))
                .Select((crumb, index) => (JsonNode)CreateBreadcrumb(crumb, index + 1)),
        ]),
    };

    private JsonObject CreateBreadcrumb(Crumb crumb, int position)
    {
        var node = new JsonObject { ["@type"] = "ListItem", ["position"] = position, ["name"] = crumb.Title };
        if (crumb.Address is { } address)
        {
            node["item"] = archive.Site.Address.UrlOf(address);
        }

        return node;
    }
}
