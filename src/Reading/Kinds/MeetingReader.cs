using Site.Model;

namespace Site.Reading.Kinds;

/// <summary><c>moeder/…/index.md</c>: a meeting; its items join it in <see cref="MeetingAssembly"/>.</summary>
internal static class MeetingReader
{
    /// <summary>For a date that is missing. Nothing is published then, but the other stages go on, to tell all that is wrong.</summary>
    private static readonly PartialDate StandIn = new(PartialDate.FirstYear, null, null);

    public static Meeting Read(PageId id, string path, PageFile file, CommonReader common)
    {
        var fields = file.Fields;
        var forum = common.RequiredForum(fields, "forum");
        var date = fields.RequiredDate("dato");
        var edition = fields.RequiredWord("udgave", FixedVocabularies.Editions);
        return common.Finish(new Meeting
        {
            Id = id,
            File = path,
            Title = fields.Text("titel") ?? Title(forum, date),
            Forum = forum ?? new VocabularyEntry("", "", "", [], null),
            Day = date ?? StandIn,
            Edition = edition ?? default,
            Hours = fields.Text("tid"),
            Venue = fields.Text("sted"),
            Participants = common.Organisations(fields, "deltagere"),
            Regrets = common.Organisations(fields, "afbud"),
            Next = fields.Date("næste"),
        }, file);
    }

    private static string Title(VocabularyEntry? forum, PartialDate? date) => date is { } known
        ? $"Møde i {forum?.Title} {(known.Day is null ? "i " : "")}{known.InDanish}"
        : "";
}
