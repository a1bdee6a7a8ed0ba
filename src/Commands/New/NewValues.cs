using System.Text.RegularExpressions;
using Site.Model;
using Site.Reading.Input;
using Site.Reading.Pages;

namespace Site.Commands.New;

/// <summary>
/// Reads the values of a new page from the command line and the input folder. If a value is invalid, or required but
/// missing, throws a <see cref="UsageException"/> with an example of a correct command.
/// </summary>
internal static partial class NewValues
{
    private const int MaxFileNameLength = 60;

    /// <summary>Returns the title in composed form, with white space and control characters collapsed.</summary>
    /// <param name="request">The command line.</param>
    /// <param name="example">The title in the example of a correct command.</param>
    /// <param name="more">What follows the title in that example.</param>
    public static string ReadTitle(NewRequest request, string example = "Titel", string more = "")
    {
        var title = SpaceOrControl().Replace(LatinLetters.Compose(request.Title ?? ""), " ").Trim();
        return Slug.From(title).Length > 0
            ? title
            : throw CreateError(
                $"{request.Kind} \"{example}\"{more}", "Siden mangler en titel med bogstaver eller tal i.");
    }

    public static IEnumerable<(string Key, string Value)> ReadOptionalTitle(NewRequest request) =>
        request.Title is null ? [] : [("titel", NewText.Quote(ReadTitle(request)))];

    /// <summary>Creates a file name, without extension, from a title; a long title is cut between words.</summary>
    public static string CreateFileName(string title)
    {
        var slug = Slug.From(title);
        return slug.Length <= MaxFileNameLength
            ? slug
            : slug[..(slug.LastIndexOf('-', MaxFileNameLength) is > 0 and var end ? end : MaxFileNameLength)];
    }

    public static string ReadForum(NewRequest request) =>
        Slug.From(request.Forum ?? "") is { Length: > 0 } forum && forum == request.Forum
            ? forum
            : throw CreateError(
                $"{request.Kind} --forum das --dato 2026-11-25", "Et møde har et forum fra _data/fora.yml.");

    public static string ReadDate(NewRequest request) => PartialDate.Parse(request.Date ?? "") is { } date
        ? date.ToString() : throw CreateError(
            $"{request.Kind} --forum {request.Forum} --dato 2026-11-25", "Et møde har en dato, der findes.");

    public static string ReadYear(NewRequest request)
    {
        var title = request.Title is null ? "" : $"\"{request.Title}\" ";
        var service = request.Service is null ? "" : $"--tilbud {request.Service} ";
        return PartialDate.Parse(request.Year ?? "") is { Month: null } year
            ? year.ToString()
            : throw CreateError(
                $"{request.Kind} {title}{service}--år 2027", "Siden hører til et år, skrevet med fire cifre.");
    }

    /// <summary>
    /// Returns the folder of an item's meeting below the input folder. It may be written as <c>2026-11-25-das</c>,
    /// <c>moeder/…</c> or <c>input/moeder/…/</c>.
    /// </summary>
    public static string ReadMeetingFolder(NewRequest request)
    {
        var name = LastSegment(request.Meeting)
            ?? throw CreateError(
                $"{request.Kind} \"{request.Title}\" --møde moeder/2026-11-25-das", "Et punkt ligger i et møde.");
        return File.Exists(Path.Combine(request.Input, "moeder", name, "index.md"))
            ? $"moeder/{name}"
            : throw CreateError(
                "møde --forum das --dato 2026-11-25",
                $"Mødet »{name}« findes ikke i {request.Input.TrimEnd('/')}/moeder/. Opret det først.");
    }

    /// <summary>Returns the file name, without extension, of an annual report's service.</summary>
    public static string ReadService(NewRequest request)
    {
        var name = Path.GetFileNameWithoutExtension(LastSegment(request.Service))
            ?? throw CreateError($"{request.Kind} --tilbud birken --år 2027", "En årsrapport hører til et tilbud.");
        return File.Exists(Path.Combine(request.Input, Service.Declaration.Folder, $"{name}.md"))
            ? name
            : throw CreateError(
                "tilbud \"Tilbuddets navn\"",
                $"Tilbuddet »{name}« findes ikke i {request.Input.TrimEnd('/')}/tilbud/. "
                + "Skriv filens navn uden endelse, eller opret det først.");
    }

    /// <summary>
    /// Returns the number given on the command line. If there is none, returns one more than the meeting's highest
    /// number, counting both the items' front matter and their file names.
    /// </summary>
    public static ItemNumber ReadItemNumber(NewRequest request, string meeting)
    {
        if (request.Number is { } written)
        {
            return ItemNumber.Parse(written) ?? throw CreateError(
                $"{request.Kind} \"{request.Title}\" --møde {meeting} --nummer 2.1",
                "Et punkts nummer er et helt tal, eller flere med punktum imellem.");
        }

        var numbers =
            from file in Directory.EnumerateFiles(Path.Combine(request.Input, meeting), "*.md")
            let name = Path.GetFileName(file)
            from number in new[] { ReadNumber(request.Input, $"{meeting}/{name}"), LeadingDigits().Match(name).Value }
            select ItemNumber.Parse(number)?.Main ?? 0;
        return ItemNumber.From(numbers.DefaultIfEmpty().Max() + 1);
    }

    private static string ReadNumber(string input, string path) =>
        InputFile.Read(input, path, new ProblemList()) is { } file
            && PageFile.Read(file, null, new ProblemList()) is { } page
            ? page.Fields.GetText("nummer")?.Text ?? ""
            : "";

    private static string? LastSegment(string? path) => path?.Split('/', '\\').LastOrDefault(part => part.Length > 0);

    private static UsageException CreateError(string example, string what) =>
        new($"{what} Skriv for eksempel:{Environment.NewLine}  dotnet run -- new {example}");

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceOrControl();

    [GeneratedRegex(@"^\d{1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingDigits();
}
