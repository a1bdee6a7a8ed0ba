using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Site.Model;
using Site.Reading.Input;

namespace Site.Reading.Pages;

/// <summary>Puts agenda items into their meetings.</summary>
internal static partial class MeetingAssembly
{
    /// <summary>No real agenda has more. With more, the meeting's lists and the build would be too slow.</summary>
    private const int MaxItems = 300;

    /// <param name="pages">The pages that could be read, sorted by path.</param>
    /// <param name="files">
    /// All paths in the input folder. If a meeting is among them but could not be read, its items are not reported.
    /// </param>
    /// <param name="problems">Receives the problems.</param>
    public static ImmutableArray<Meeting> Assemble(
        ImmutableArray<Content> pages, IReadOnlyList<string> files, ProblemList problems)
    {
        var items = pages.OfType<AgendaItem>().ToLookup(item => FileNames.FolderOf(item.File), StringComparer.Ordinal);
        var folders = files.Where(IsMeeting).Select(FileNames.FolderOf).ToHashSet(StringComparer.Ordinal);
        foreach (var stray in items.Where(group => !folders.Contains(group.Key)).SelectMany(group => group))
        {
            problems.Add(
                new SourcePlace(stray.File),
                "Punktet ligger i en mappe, der ikke er et møde.",
                $"Opret »{FileNames.FolderOf(stray.File)}/index.md« med forum, dato og udgave, eller flyt punktet.");
        }

        return
        [
            .. pages.OfType<Meeting>().Select(meeting =>
                meeting with { Items = SortItems(meeting, items[meeting.Id.Value], problems) }),
        ];
    }

    private static bool IsMeeting(string path) => Meeting.Declaration.Accepts([.. path.Split('/')]);

    private static ImmutableArray<AgendaItem> SortItems(
        Meeting meeting, IEnumerable<AgendaItem> items, ProblemList problems)
    {
        CheckFileNames(items, problems);
        var sorted = new List<AgendaItem>();
        foreach (var item in items.OrderBy(item => item.Number))
        {
            if (sorted is [.., var last] && last.Number == item.Number)
            {
                problems.Add(
                    item.NumberPlace,
                    $"Punkt {item.Number} findes allerede i {Path.GetFileName(last.File)}.",
                    "Giv det ene punkt et andet nummer.");
            }
            else
            {
                sorted.Add(item);
            }
        }

        if (sorted.Count > MaxItems)
        {
            problems.Add(
                new SourcePlace(meeting.File),
                $"Mødet har {sorted.Count} punkter; det må højst have {MaxItems}.",
                "Saml punkterne i færre filer.");
        }

        return [.. sorted.Take(MaxItems)];
    }

    /// <summary>
    /// Reports items whose file name begins with another number than the item's: the files would be listed in another
    /// order than the items. For a sub-item the main number is enough: <c>02-1-takster.md</c> for 2.1.
    /// </summary>
    private static void CheckFileNames(IEnumerable<AgendaItem> items, ProblemList problems)
    {
        foreach (var item in items)
        {
            var prefix = LeadingNumber().Match(Path.GetFileName(item.File)).Value;
            if (ItemNumber.Parse(prefix) is { } number
                && number != item.Number && number != ItemNumber.From(item.Number.Main))
            {
                problems.Add(
                    item.NumberPlace,
                    $"Punktet har nummer {item.Number}, men filens navn begynder med {prefix}.",
                    "Ret nummeret eller filens navn, så de passer sammen.");
            }
        }
    }

    /// <summary><c>02.1</c> of <c>02.1-takster.md</c>.</summary>
    [GeneratedRegex(@"^[0-9]+(?:\.[0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();
}
