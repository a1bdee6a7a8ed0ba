using System.Text.RegularExpressions;
using Site.Model;

namespace Site.Reading.Kinds;

/// <summary><c>moeder/…/index.md</c>: a meeting; its items join it in <see cref="MeetingAssembly"/>.</summary>
internal static partial class MeetingReader
{
    /// <summary>For a date that is missing. Nothing is published then, but the other stages go on, to tell all that is wrong.</summary>
    private static readonly PartialDate StandIn = new(PartialDate.FirstYear, null, null);

    public static Meeting Read(PageId id, string path, PageFile file, CommonReader common)
    {
        var fields = file.Fields;
        var forum = common.RequiredForum(fields, "forum");
        var date = fields.RequiredDate("dato");
        var edition = fields.RequiredWord("udgave", FixedVocabularies.Editions);
        var meeting = new Meeting
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
            Apologies = common.Organisations(fields, "afbud"),
            Next = fields.Date("næste"),
        };
        fields.CheckOrder("dato", date, "næste", meeting.Next);
        CheckFolder(id, date, fields, common.Problems);
        return common.Finish(meeting, file);
    }

    /// <summary>
    /// A warning, since a meeting that was moved to another day keeps its folder: that is its address.
    /// </summary>
    private static void CheckFolder(PageId id, PartialDate? date, Fields fields, ProblemList problems)
    {
        if (date is { } day && PartialDate.Parse(LeadingDate().Match(id.Value).Value) is { } named && (day.IsBefore(named) || named.IsBefore(day)))
        {
            problems.Warn(
                fields.PlaceOfValue("dato"),
                $"Mødets mappe begynder med {named}, men datoen er {day}.",
                "Er datoen forkert, så ret den. Er mødet flyttet, så lad mappen være: dens navn er mødets adresse.");
        }
    }

    private static string Title(VocabularyEntry? forum, PartialDate? date) => date is { } known
        ? $"Møde i {forum?.Title} {(known.Day is null ? "i " : "")}{known.InDanish}"
        : "";

    /// <summary>What the name of a meeting's folder begins with: <c>2012-05</c> of <c>moeder/2012-05-das</c>.</summary>
    [GeneratedRegex(@"(?<=/)[0-9]{4}(?:-[0-9]{2}){0,2}(?=-|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingDate();
}
