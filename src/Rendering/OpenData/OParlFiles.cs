using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Site.Linking;
using Site.Model;
using Site.Rendering.Files;
using Site.Theme.Wording;

namespace Site.Rendering.OpenData;

/// <summary>
/// Writes static JSON in the format of OParl 1.1. There is a System with one Body. Organizations are the forums, the
/// municipalities and the region. Meetings have AgendaItems. Every other page is a Paper. Attachments and tables are
/// Files. The list of Persons is empty.
/// </summary>
internal sealed class OParlFiles(LinkedArchive archive)
{
    private const int ObjectsPerPage = 100;
    private const string System = "system", Body = "body", Bodies = "bodies";

    private readonly OParlObjects objects = new(archive);
    private readonly Dictionary<string, DatedEvent> eventsByKey = archive.Events
        .ToDictionary(datedEvent => datedEvent.Key, StringComparer.Ordinal);

    /// <summary>Lazy: each file is created when enumerated.</summary>
    public IEnumerable<OutputFile> CreateAll()
    {
        var deleted = archive.Tombstones.Select(objects.CreateDeleted)
            .ToLookup(stone => stone["type"]!.GetValue<string>().Split('/')[^1]);
        var vocabularies = archive.Vocabularies;
        (string Name, int Count, IEnumerable<JsonObject> Objects)[] lists =
        [
            (Bodies, 1, [CreateBody()]),
            ("organizations", vocabularies.Forums.Count + vocabularies.Organisations.Count, CreateOrganizations()),
            ("persons", 0, []),
            AddDeleted(
                "meetings", archive.Meetings.Length, archive.Meetings.Select(CreateMeeting), deleted["Meeting"]),
            AddDeleted("agenda-items", archive.Items.Length, archive.Items.Select(CreateItem), deleted["AgendaItem"]),
            AddDeleted("papers", archive.Pages.Length, archive.Pages.Select(CreatePaper), deleted["Paper"]),
        ];
        return lists.SelectMany(list => CreateListFiles(list.Name, list.Count, list.Objects))
            .Prepend(CreateObjectFile(CreateSystem()));
    }

    private static (string Name, int Count, IEnumerable<JsonObject> Objects) AddDeleted(
        string name, int count, IEnumerable<JsonObject> present, IEnumerable<JsonObject> deleted) =>
        (name, count + deleted.Count(), present.Concat(deleted));

    private JsonObject CreateSystem() => objects.Create("System", System,
        ("oparlVersion", OParlObjects.Version),
        ("name", archive.Site.Title),
        ("website", archive.Site.Address.Value),
        ("body", objects.AddressOf(Bodies)));

    private JsonObject CreateBody() => objects.Create("Body", Body,
        ("system", objects.AddressOf(System)),
        ("name", archive.Site.Publisher ?? archive.Site.Title),
        ("website", archive.Site.Address.Value),
        ("organization", objects.AddressOf("organizations")),
        ("person", objects.AddressOf("persons")),
        ("meeting", objects.AddressOf("meetings")),
        ("paper", objects.AddressOf("papers")),
        ("agendaItem", objects.AddressOf("agenda-items")),
        ("legislativeTerm", new JsonArray()));

    private IEnumerable<JsonObject> CreateOrganizations() =>
        archive.Vocabularies.Forums.Select(forum => CreateOrganization(ListingKind.Forum, forum, "Forum"))
            .Concat(archive.Vocabularies.Organisations.Select(organisation =>
                CreateOrganization(ListingKind.Organisation, organisation, "Kommune eller region")));

    private JsonObject CreateOrganization(ListingKind kind, VocabularyEntry entry, string classification)
    {
        var page = SiteAddresses.ListingOf(kind, entry.Id);
        return objects.Create("Organization", page.Value,
            ("body", objects.AddressOf(Body)),
            ("name", entry.Title),
            ("shortName", entry.ShortTitle),
            ("classification", classification),
            ("web", archive.Find(page) is null ? null : archive.Address(page)));
    }

    private JsonObject CreateMeeting(Meeting meeting)
    {
        var meetingEvent = eventsByKey.GetValueOrDefault(meeting.Id.Value);
        var forum = SiteAddresses.ListingOf(ListingKind.Forum, meeting.Forum.Id);
        var items = meeting.Items.Select(item => (JsonNode)CreateItem(new ItemInMeeting(meeting, item)));
        return objects.Create("Meeting", meeting,
            ("name", meeting.Title),
            ("vidensbanken:dato", meeting.HeldOn.ToString()),
            ("start", FormatTime(meetingEvent, meetingEvent?.Hours?.From)),
            ("end", FormatTime(meetingEvent, meetingEvent?.Hours?.To)),
            ("location", CreateLocation(meeting)),
            ("organization", new JsonArray(objects.AddressOf(forum.Value))),
            ("agendaItem", new JsonArray([.. items])));
    }

    private JsonObject? CreateLocation(Meeting meeting) => meeting.Venue is { } venue
        ? objects.Create("Location", $"{meeting.Id}/sted", ("description", venue))
        : null;

    private static string? FormatTime(DatedEvent? datedEvent, TimeOnly? hour) =>
        hour is { } time ? Rfc3339.FormatUtc(DanishDay.Moment(datedEvent!.First, time)) : null;

    private JsonObject CreateItem(ItemInMeeting entry) => objects.Create("AgendaItem", entry.Item,
        ("meeting", objects.AddressOf(entry.Meeting.Id.Value)),
        ("number", entry.Item.Number.ToString()),
        ("name", entry.Item.Title),
        ("public", entry.IsOpen),
        ("result", entry.Item.Outcome is { } outcome ? FixedVocabularies.Outcomes[outcome] : null),
        ("vidensbanken:status", InForceWords.FormatStatus(entry.Item, archive)),
        ("resolutionText", entry.Item.FindSection(SectionKind.Decision) is { Blocks: var decision }
            ? Danish.ToSingleLine(decision)
            : null),
        ("auxiliaryFile", CreateFileObjects(entry.Item, AttachmentsOf(entry.Item))));

    private static IEnumerable<(string Title, string Path)> AttachmentsOf(AgendaItem item) =>
        from attachment in item.Attachments
        where attachment.File is not null
        select (attachment.Title, attachment.File!);

    private JsonObject CreatePaper(Content page) => objects.Create("Paper", page,
        ("body", objects.AddressOf(Body)),
        ("name", page.Title),
        ("date", page.Date is { Day: not null } day ? day.ToString() : null),
        ("paperType", page.Kind.Singular),
        ("vidensbanken:status", InForceWords.FormatStatus(page, archive)),
        ("auxiliaryFile", page is TablePage { Tables: var tables }
            ? CreateFileObjects(page, tables.Select(table => (table.Title, table.File)))
            : null));

    private JsonArray? CreateFileObjects(Content content, IEnumerable<(string Title, string Path)> files)
    {
        var result = files.Select((file, index) => (JsonNode)objects.Create(
            "File", string.Create(CultureInfo.InvariantCulture, $"{content.Id}/fil-{index + 1}"),
            ("name", file.Title),
            ("fileName", Path.GetFileName(file.Path)),
            ("accessUrl", archive.Site.Address.UrlOf($"/{file.Path}")))).ToArray();
        return result.Length == 0 ? null : new JsonArray(result);
    }

    /// <summary>
    /// Creates the files of the objects, of the Files and Locations nested in them, and of the pages of their list.
    /// </summary>
    private IEnumerable<OutputFile> CreateListFiles(string name, int count, IEnumerable<JsonObject> objects)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, listed) in objects.Chunk(ObjectsPerPage).DefaultIfEmpty([]).Index())
        {
            foreach (var json in listed.SelectMany(GetWithNested)
                .Where(json => written.Add(json["id"]!.GetValue<string>())))
            {
                yield return CreateObjectFile(json);
            }

            yield return CreateListPage(name, index + 1, count, listed);
        }
    }

    private OutputFile CreateListPage(string name, int page, int count, JsonObject[] listed)
    {
        var pages = Math.Max(1, (count + ObjectsPerPage - 1) / ObjectsPerPage);
        return JsonFile.Create(OParlObjects.PathOf(ListPath(name, page)), new JsonObject
        {
            ["data"] = new JsonArray([.. listed.Select(json => json.DeepClone())]),
            ["pagination"] = new JsonObject
            {
                ["totalElements"] = count,
                ["elementsPerPage"] = ObjectsPerPage,
                ["currentPage"] = page,
                ["totalPages"] = pages,
            },
            ["links"] = CreateLinks(name, page, pages),
        });
    }

    private static IEnumerable<JsonObject> GetWithNested(JsonObject json) =>
        (json["agendaItem"] as JsonArray ?? []).Concat(json["auxiliaryFile"] as JsonArray ?? [])
            .Append(json["location"]).OfType<JsonObject>()
            .Where(nested => IsOfType(nested, "File") || IsOfType(nested, "Location"))
            .Prepend(json);

    private static bool IsOfType(JsonObject json, string type) =>
        json["type"]!.GetValue<string>().EndsWith(type, StringComparison.Ordinal);

    private JsonObject CreateLinks(string name, int page, int pages)
    {
        var links = new JsonObject
        {
            ["first"] = objects.AddressOf(ListPath(name, 1)),
            ["last"] = objects.AddressOf(ListPath(name, pages)),
        };
        if (page < pages)
        {
            links["next"] = objects.AddressOf(ListPath(name, page + 1));
        }

        return links;
    }

    private static string ListPath(string name, int page) =>
        page == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}/{page}");

    private OutputFile CreateObjectFile(JsonObject json) =>
        JsonFile.Create(json["id"]!.GetValue<string>()[(archive.Site.Address.Value.Length + 1)..], json);
}
