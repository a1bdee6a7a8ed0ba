using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Site.Linking;
using Site.Model;
using Site.Rendering.Files;
using Site.Theme.Wording;

namespace Site.Rendering.OpenData;

/// <summary>
/// LinkedArchive → static JSON in the shape of OParl 1.1: a System with one Body; Organizations (forums,
/// municipalities, region); Meetings with their AgendaItems; every other page as a Paper; attachments and tables as
/// Files. Persons are none.
/// </summary>
/// <param name="archive">What the public may see.</param>
internal sealed class OParlFiles(LinkedArchive archive)
{
    private const int ListLength = 100;
    private const string System = "system", Body = "body", Bodies = "bodies";

    private readonly OParlObject objects = new(archive);
    private readonly Dictionary<string, DatedEvent> eventsByKey = archive.Events
        .ToDictionary(date => date.Key, StringComparer.Ordinal);

    /// <summary>
    /// A file for every object, and lists of a hundred each that name the next; each made when it is taken.
    /// </summary>
    public IEnumerable<OutputFile> All()
    {
        var gone = archive.Tombstones.Select(objects.Of)
            .ToLookup(stone => stone["type"]!.GetValue<string>().Split('/')[^1]);
        var words = archive.Vocabularies;
        (string Name, int Count, IEnumerable<JsonObject> Objects)[] lists =
        [
            (Bodies, 1, [BodyObject()]),
            ("organizations", words.Forums.Count + words.Organisations.Count, Organizations()),
            ("persons", 0, []),
            With("meetings", archive.Meetings.Length, archive.Meetings.Select(Meeting), gone["Meeting"]),
            With("agenda-items", archive.Items.Length, archive.Items.Select(Item), gone["AgendaItem"]),
            With("papers", archive.Pages.Length, archive.Pages.Select(Paper), gone["Paper"]),
        ];
        return lists.SelectMany(list => Files(list.Name, list.Count, list.Objects)).Prepend(File(SystemObject()));
    }

    private static (string Name, int Count, IEnumerable<JsonObject> Objects) With(
        string name, int count, IEnumerable<JsonObject> present, IEnumerable<JsonObject> gone) =>
        (name, count + gone.Count(), present.Concat(gone));

    private JsonObject SystemObject() => objects.Of("System", System,
        ("oparlVersion", OParlObject.Version),
        ("name", archive.Site.Title),
        ("website", archive.Site.Address),
        ("body", objects.AddressOf(Bodies)));

    private JsonObject BodyObject() => objects.Of("Body", Body,
        ("system", objects.AddressOf(System)),
        ("name", archive.Site.Publisher ?? archive.Site.Title),
        ("website", archive.Site.Address),
        ("organization", objects.AddressOf("organizations")),
        ("person", objects.AddressOf("persons")),
        ("meeting", objects.AddressOf("meetings")),
        ("paper", objects.AddressOf("papers")),
        ("agendaItem", objects.AddressOf("agenda-items")),
        ("legislativeTerm", new JsonArray()));

    private IEnumerable<JsonObject> Organizations() =>
        archive.Vocabularies.Forums.Select(forum => Organization(ListingKind.Forum, forum, "Forum"))
            .Concat(archive.Vocabularies.Organisations.Select(member =>
                Organization(ListingKind.Organisation, member, "Kommune eller region")));

    private JsonObject Organization(ListingKind kind, VocabularyEntry entry, string classification)
    {
        var page = SiteAddresses.ListingOf(kind, entry.Id);
        return objects.Of("Organization", page.Value,
            ("body", objects.AddressOf(Body)),
            ("name", entry.Title),
            ("shortName", entry.Short),
            ("classification", classification),
            ("web", archive.Find(page) is null ? null : archive.Site.Address + page.Address));
    }

    private JsonObject Meeting(Meeting meeting)
    {
        var times = eventsByKey.GetValueOrDefault(meeting.Id.Value);
        var forum = SiteAddresses.ListingOf(ListingKind.Forum, meeting.Forum.Id);
        var items = meeting.Items.Select(item => (JsonNode)Item(new ItemInMeeting(meeting, item)));
        return objects.Of("Meeting", meeting,
            ("name", meeting.Title),
            ("vidensbanken:dato", meeting.Day.ToString()),
            ("start", TimeOf(times, times?.Hours?.From)),
            ("end", TimeOf(times, times?.Hours?.To)),
            ("location", VenueOf(meeting)),
            ("organization", new JsonArray(objects.AddressOf(forum.Value))),
            ("agendaItem", new JsonArray([.. items])));
    }

    private JsonObject? VenueOf(Meeting meeting) => meeting.Venue is { } venue
        ? objects.Of("Location", $"{meeting.Id}/sted", ("description", venue))
        : null;

    private static string? TimeOf(DatedEvent? date, TimeOnly? hour) =>
        hour is { } time ? Rfc3339.Utc(DanishDay.Moment(date!.First, time)) : null;

    private JsonObject Item(ItemInMeeting entry) => objects.Of("AgendaItem", entry.Item,
        ("meeting", objects.AddressOf(entry.Meeting.Id.Value)),
        ("number", entry.Item.Number.ToString()),
        ("name", entry.Item.Title),
        ("public", entry.IsOpen),
        ("result", entry.Item.Outcome is { } outcome ? FixedVocabularies.Outcomes[outcome] : null),
        ("vidensbanken:status", InForceWords.Status(entry.Item, archive)),
        ("resolutionText", entry.Item.Section(SectionKind.Decision) is { Blocks: var decision }
            ? Danish.Words(decision)
            : null),
        ("auxiliaryFile", FilesOf(entry.Item, AttachedTo(entry.Item))));

    private static IEnumerable<(string Title, string Path)> AttachedTo(AgendaItem item) =>
        from attachment in item.Attachments
        where attachment.File is not null
        select (attachment.Title, attachment.File!);

    private JsonObject Paper(Content page) => objects.Of("Paper", page,
        ("body", objects.AddressOf(Body)),
        ("name", page.Title),
        ("date", page.Date is { Day: not null } day ? day.ToString() : null),
        ("paperType", page.Kind.Singular),
        ("vidensbanken:status", InForceWords.Status(page, archive)),
        ("auxiliaryFile", page is TablePage { Tables: var tables }
            ? FilesOf(page, tables.Select(table => (table.Title, table.File)))
            : null));

    private JsonArray? FilesOf(Content content, IEnumerable<(string Title, string Path)> files)
    {
        var result = files.Select((file, index) => (JsonNode)objects.Of(
            "File", string.Create(CultureInfo.InvariantCulture, $"{content.Id}/fil-{index + 1}"),
            ("name", file.Title),
            ("fileName", Path.GetFileName(file.Path)),
            ("accessUrl", $"{archive.Site.Address}/{file.Path}"))).ToArray();
        return result.Length == 0 ? null : new JsonArray(result);
    }

    /// <summary>Every object, those inside it too, and the lists that hold them.</summary>
    private IEnumerable<OutputFile> Files(string name, int count, IEnumerable<JsonObject> objects)
    {
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, listed) in objects.Chunk(ListLength).DefaultIfEmpty([]).Index())
        {
            foreach (var one in listed.SelectMany(WithInner).Where(one => made.Add(one["id"]!.GetValue<string>())))
            {
                yield return File(one);
            }

            yield return ListFile(name, index + 1, count, listed);
        }
    }

    private OutputFile ListFile(string name, int page, int count, JsonObject[] listed)
    {
        var pages = Math.Max(1, (count + ListLength - 1) / ListLength);
        return JsonFile.Of(OParlObject.PathOf(ListPath(name, page)), new JsonObject
        {
            ["data"] = new JsonArray([.. listed.Select(one => one.DeepClone())]),
            ["pagination"] = new JsonObject
            {
                ["totalElements"] = count,
                ["elementsPerPage"] = ListLength,
                ["currentPage"] = page,
                ["totalPages"] = pages,
            },
            ["links"] = LinksOf(name, page, pages),
        });
    }

    private static IEnumerable<JsonObject> WithInner(JsonObject one) =>
        (one["agendaItem"] as JsonArray ?? []).Concat(one["auxiliaryFile"] as JsonArray ?? []).Append(one["location"])
            .OfType<JsonObject>()
            .Where(inner => IsOfType(inner, "File") || IsOfType(inner, "Location"))
            .Prepend(one);

    private static bool IsOfType(JsonObject one, string type) =>
        one["type"]!.GetValue<string>().EndsWith(type, StringComparison.Ordinal);

    private JsonObject LinksOf(string name, int page, int pages)
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

    private OutputFile File(JsonObject one) =>
        JsonFile.Of(one["id"]!.GetValue<string>()[(archive.Site.Address.Length + 1)..], one);
}
