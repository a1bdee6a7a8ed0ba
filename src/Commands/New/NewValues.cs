using System.Text.RegularExpressions;
using Site.Model;
using Site.Reading.Input;
using Site.Reading.Pages;

namespace Site.Commands.New;

/// <summary>
/// What a new page needs from the command line and the folder; what is missing is told with the command that has it.
/// </summary>
internal static partial class NewValues
{
    private const int LongestFileName = 60;

    /// <summary>The title on one line, letters composed.</summary>
    /// <param name="request">The command line.</param>
    /// <param name="example">A title to show where there is none.</param>
    /// <param name="more">What else to show after it.</param>
    public static string Title(NewRequest request, string example = "Titel", string more = "")
    {
        var title = Space().Replace(LatinLetters.Compose(request.Title ?? ""), " ").Trim();
        return Slug.From(title).Length > 0
            ? title
            : throw Missing($"{request.Kind} \"{example}\"{more}", "Siden mangler en titel med bogstaver eller tal i.");
    }

    /// <summary>The title as a key and a value, where the command line has one.</summary>
    public static IEnumerable<(string Key, string Value)> OptionalTitle(NewRequest request) =>
        request.Title is null ? [] : [("titel", NewText.Quoted(Title(request)))];

    /// <summary>A file name made of a title, cut between words where the title is long.</summary>
    public static string FileName(string title)
    {
        var slug = Slug.From(title);
        return slug.Length <= LongestFileName
            ? slug
            : slug[..(slug.LastIndexOf('-', LongestFileName) is > 0 and var end ? end : LongestFileName)];
    }

    public static string Forum(NewRequest request) =>
        Slug.From(request.Forum ?? "") is { Length: > 0 } forum && forum == request.Forum
            ? forum
            : throw Missing(
                $"{request.Kind} --forum das --dato 2026-11-25", "Et møde har et forum fra _data/fora.yml.");

    public static string Date(NewRequest request) => PartialDate.Parse(request.Date ?? "") is { } date
        ? date.ToString() : throw Missing(
            $"{request.Kind} --forum {request.Forum} --dato 2026-11-25", "Et møde har en dato, der findes.");

    public static string Year(NewRequest request)
    {
        var title = request.Title is null ? "" : $"\"{request.Title}\" ";
        var service = request.Service is null ? "" : $"--tilbud {request.Service} ";
        return PartialDate.Parse(request.Year ?? "") is { Month: null } year
            ? year.ToString()
            : throw Missing(
                $"{request.Kind} {title}{service}--år 2027", "Siden hører til et år, skrevet med fire cifre.");
    }

    /// <summary>
    /// The folder of an item's meeting, however it is named: <c>2026-11-25-das</c>, <c>moeder/…</c>,
    /// <c>input/moeder/…/</c>.
    /// </summary>
    public static string MeetingFolder(NewRequest request)
    {
        var name = LastPart(request.Meeting)
            ?? throw Missing(
                $"{request.Kind} \"{request.Title}\" --møde moeder/2026-11-25-das", "Et punkt ligger i et møde.");
        return File.Exists(Path.Combine(request.Input, "moeder", name, "index.md"))
            ? $"moeder/{name}"
            : throw Missing(
                "møde --forum das --dato 2026-11-25",
                $"Mødet »{name}« findes ikke i {request.Input.TrimEnd('/')}/moeder/. Opret det først.");
    }

    /// <summary>The file name of an annual report's service.</summary>
    public static string ExistingService(NewRequest request)
    {
        var name = Path.GetFileNameWithoutExtension(LastPart(request.Service))
            ?? throw Missing($"{request.Kind} --tilbud birken --år 2027", "En årsrapport hører til et tilbud.");
        return File.Exists(Path.Combine(request.Input, Service.Declaration.Folder, $"{name}.md"))
            ? name
            : throw Missing(
                "tilbud \"Tilbuddets navn\"",
                $"Tilbuddet »{name}« findes ikke i {request.Input.TrimEnd('/')}/tilbud/. "
                + "Skriv filens navn uden endelse, eller opret det først.");
    }

    /// <summary>
    /// The number that the command line has, or else the one after the highest that any item of the meeting has, in its
    /// file or in its name.
    /// </summary>
    public static ItemNumber ItemNumber(NewRequest request, string meeting)
    {
        if (request.Number is { } written)
        {
            return Model.ItemNumber.Parse(written) ?? throw Missing(
                $"{request.Kind} \"{request.Title}\" --møde {meeting} --nummer 2.1",
                "Et punkts nummer er et helt tal, eller flere med punktum imellem.");
        }

        var numbers =
            from file in Directory.EnumerateFiles(Path.Combine(request.Input, meeting), "*.md")
            let name = Path.GetFileName(file)
            from number in new[] { NumberIn(request.Input, $"{meeting}/{name}"), LeadingDigits().Match(name).Value }
            select Model.ItemNumber.Parse(number)?.Main ?? 0;
        return Model.ItemNumber.From(numbers.DefaultIfEmpty().Max() + 1);
    }

    private static string NumberIn(string input, string path) =>
        InputFile.Read(input, path, new ProblemList()) is { } file
            && PageFile.Read(file, null, new ProblemList()) is { } page
            ? page.Fields.GetText("nummer")?.Text ?? ""
            : "";

    private static string? LastPart(string? path) => path?.Split('/', '\\').LastOrDefault(part => part.Length > 0);

    private static UsageException Missing(string example, string what) =>
        new($"{what} Skriv for eksempel:{Environment.NewLine}  dotnet run -- new {example}");

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();

    [GeneratedRegex(@"^\d{1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingDigits();
}
