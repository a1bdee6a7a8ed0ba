using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Site.Linking;
using Site.Model;
using Site.Rendering.Files;
using Site.Theme.Wording;

namespace Site.Rendering.OpenData;

/// <summary>
/// Writes static JSON in the format of OParl 1.1: a System with one Body; Organizations (forums, municipalities,
/// region); Meetings with their AgendaItems; every other page as a Paper; attachments and tables as Files. The list of
/// Persons is empty.
/// </summary>
/// <param name="archive">What the public may see.</param>
internal sealed class OParlFiles(LinkedArchive archive)
{
    private const int ObjectsPerList = 100;
    private const string System = "system", Body = "body", Bodies = "bodies";

    private readonly OParlObject objects = new(archive);
    private readonly Dictionary<string, DatedEvent> eventsByKey = archive.Events
        .ToDictionary(date => date.Key, StringComparer.Ordinal);

    /// <summary>
    /// Returns a file for each object and the files of the paginated lists. Lazy: each file is created when enumerated.
    /// </summary>
    public IEnumerable<OutputFile> CreateAll()
    {
        var deleted = archive.Tombstones.Select(objects.CreateDeleted)
            .ToLookup(stone => stone["type"]!.GetValue<string>().Split('/')[^1]);
        var words = archive.Vocabularies;
        (string Name, int Count, IEnumerable<JsonObject> Objects)[] lists =
        [
            (Bodies, 1, [CreateBody()]),
            ("organizations", words.Forums.Count + words.Organisations.Count, CreateOrganizations()),
            ("persons", 0, []),
            WithDeleted(
                "meetings", archive.Meetings.Length, archive.Meetings.Select(CreateMeeting), deleted["Meeting"]),
            WithDeleted("agenda-items", archive.Items.Length, archive.Items.Select(CreateItem), deleted["AgendaItem"]),
            WithDeleted("papers", archive.Pages.Length, archive.Pages.Select(CreatePaper), deleted["Paper"]),
        ];
        return lists.SelectMany(list => WriteList(list.Name, list.Count, list.Objects))
            .Prepend(WriteObject(CreateSystem()));
    }

    private static (string Name, int Count, IEnumerable<JsonObject> Objects) WithDeleted(
        string name, int count, IEnumerable<JsonObject> present, IEnumerable<JsonObject> deleted) =>
        (name, count + deleted.Count(), present.Concat(deleted));

    private JsonObject CreateSystem() => objects.Create("System", System,
        ("oparlVersion", OParlObject.Version),
        ("name", archive.Site.Title),
        ("website", archive.Site.Address),
        ("body", objects.AddressOf(Bodies)));

    private JsonObject CreateBody() => objects.Create("Body", Body,
        ("system", objects.AddressOf(System)),
        ("name", archive.Site.Publisher ?? archive.Site.Title),
        ("website", archive.Site.Address),
        ("organization", objects.AddressOf("organizations")),
        ("person", objects.AddressOf("persons")),
        ("meeting", objects.AddressOf("meetings")),
        ("paper", objects.AddressOf("papers")),
        ("agendaItem", objects.AddressOf("agenda-items")),
        ("legislativeTerm", new JsonArray()));

    private IEnumerable<JsonObject> CreateOrganizations() =>
        archive.Vocabularies.Forums.Select(forum => CreateOrganization(ListingKind.Forum, forum, "Forum"))
            .Concat(archive.Vocabularies.Organisations.Select(member =>
                CreateOrganization(ListingKind.Organisation, member, "Kommune eller region")));

    private JsonObject CreateOrganization(ListingKind kind, VocabularyEntry entry, string classification)
    {
        var page = SiteAddresses.ListingOf(kind, entry.Id);
        return objects.Create("Organization", page.Value,
            ("body", objects.AddressOf(Body)),
            ("name", entry.Title),
            ("shortName", entry.Short),
            ("classification", classification),
            ("web", archive.Find(page) is null ? null : archive.Site.Address + page.Address));
    }

    private JsonObject CreateMeeting(Meeting meeting)
    {
        var times = eventsByKey.GetValueOrDefault(meeting.Id.Value);
        var forum = SiteAddresses.ListingOf(ListingKind.Forum, meeting.Forum.Id);
        var items = meeting.Items.Select(item => (JsonNode)CreateItem(new ItemInMeeting(meeting, item)));
        return objects.Create("Meeting", meeting,
            ("name", meeting.Title),
            ("vidensbanken:dato", meeting.Day.ToString()),
            ("start", FormatTime(times, times?.Hours?.From)),
            ("end", FormatTime(times, times?.Hours?.To)),
            ("location", CreateLocation(meeting)),
            ("organization", new JsonArray(objects.AddressOf(forum.Value))),
            ("agendaItem", new JsonArray([.. items])));
    }

    private JsonObject? CreateLocation(Meeting meeting) => meeting.Venue is { } venue
        ? objects.Create("Location", $"{meeting.Id}/sted", ("description", venue))
        : null;

    private static string? FormatTime(DatedEvent? date, TimeOnly? hour) =>
        hour is { } time ? Rfc3339.FormatUtc(DanishDay.Moment(date!.First, time)) : null;

    private JsonObject CreateItem(ItemInMeeting entry) => objects.Create("AgendaItem", entry.Item,
        ("meeting", objects.AddressOf(entry.Meeting.Id.Value)),
        ("number", entry.Item.Number.ToString()),
        ("name", entry.Item.Title),
        ("public", entry.IsOpen),
        ("result", entry.Item.Outcome is { } outcome ? FixedVocabularies.Outcomes[outcome] : null),
        ("vidensbanken:status", InForceWords.FormatStatus(entry.Item, archive)),
        ("resolutionText", entry.Item.Section(SectionKind.Decision) is { Blocks: var decision }
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
            ("accessUrl", $"{archive.Site.Address}/{file.Path}"))).ToArray();
        return result.Length == 0 ? null : new JsonArray(result);
    }

    /// <summary>
    /// Returns the files of the objects, of the objects nested in them, and of the lists that contain them.
    /// </summary>
    private IEnumerable<OutputFile> WriteList(string name, int count, IEnumerable<JsonObject> objects)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, listed) in objects.Chunk(ObjectsPerList).DefaultIfEmpty([]).Index())
        {
            foreach (var one in listed.SelectMany(WithNested).Where(one => written.Add(one["id"]!.GetValue<string>())))
            {
                yield return WriteObject(one);
            }

            yield return WriteListPage(name, index + 1, count, listed);
        }
    }

    private OutputFile WriteListPage(string name, int page, int count, JsonObject[] listed)
    {
        var pages = Math.Max(1, (count + ObjectsPerList - 1) / ObjectsPerList);
        return JsonFile.Create(OParlObject.PathOf(ListPath(name, page)), new JsonObject
        {
            ["data"] = new JsonArray([.. listed.Select(one => one.DeepClone())]),
            ["pagination"] = new JsonObject
            {
                ["totalElements"] = count,
                ["elementsPerPage"] = ObjectsPerList,
                ["currentPage"] = page,
                ["totalPages"] = pages,
            },
            ["links"] = CreateLinks(name, page, pages),
        });
    }

    private static IEnumerable<JsonObject> WithNested(JsonObject one) =>
        (one["agendaItem"] as JsonArray ?? []).Concat(one["auxiliaryFile"] as JsonArray ?? []).Append(one["location"])
            .OfType<JsonObject>()
            .Where(nested => IsOfType(nested, "File") || IsOfType(nested, "Location"))
            .Prepend(one);

    private static bool IsOfType(JsonObject one, string type) =>
        one["type"]!.GetValue<string>().EndsWith(type, StringComparison.Ordinal);

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

    private OutputFile WriteObject(JsonObject one) =>
        JsonFile.Create(one["id"]!.GetValue<string>()[(archive.Site.Address.Length + 1)..], one);
}
