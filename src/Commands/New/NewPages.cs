using System.Collections.Immutable;
using Site.Model;
using Site.Reading.Input;

namespace Site.Commands.New;

/// <summary>Creates the path and the text of a new page from the command line.</summary>
internal static class NewPages
{
    private const string TextTask = "Skriv sidens tekst under den sidste linje med ---.";

    /// <summary>Kinds that need more than a title, or whose file is not named after the title.</summary>
    private static readonly Dictionary<PageKind, Func<NewRequest, NewPage>> SpecialKinds = new()
    {
        [Meeting.Declaration] = CreateMeeting,
        [AgendaItem.Declaration] = CreateItem,
        [AnnualReport.Declaration] = CreateReport,
        [TariffTable.Declaration] = request => CreateTable(request, TariffTable.Declaration),
        [KeyFigures.Declaration] = request => CreateTable(request, KeyFigures.Declaration),
        [CalendarYear.Declaration] = CreateCalendar,
    };

    /// <exception cref="UsageException">
    /// The kind is unknown, a value that the kind needs is missing or invalid, or the given meeting or service does not
    /// exist.
    /// </exception>
    public static NewPage Create(NewRequest request, KindCatalog kinds)
    {
        var kind = kinds.Kinds.FirstOrDefault(kind => Slug.From(kind.Name) == Slug.From(request.Kind))
            ?? throw new UsageException(
                $"»{request.Kind}« er ikke en slags side. {Nearest.Suggest(request.Kind, GetNames(kinds))}");
        var page = SpecialKinds.TryGetValue(kind, out var create) ? create(request) : CreateTitled(request, kind);
        var problems = new ProblemList();
        FileNames.Check([.. page.Files.Select(file => file.Path)], problems);
        return problems.Sorted.FirstOrDefault() is { } problem
            ? throw new UsageException($"{problem.Place.File}: {problem.What} {problem.Remedy}")
            : page;
    }

    public static ImmutableArray<string> GetNames(KindCatalog kinds) => [.. kinds.Kinds.Select(kind => kind.Name)];

    private static NewPage CreateItem(NewRequest request)
    {
        var title = NewValues.ReadTitle(request, "Godkendelse af takster", " --møde moeder/2026-11-25-das");
        var meeting = NewValues.ReadMeetingFolder(request);
        var number = NewValues.ReadItemNumber(request, meeting);
        var text = new NewText(
            AgendaItem.Declaration, ("nummer", NewText.Quote(number)), ("titel", NewText.Quote(title)));
        return text.ToPage(
            $"{meeting}/{number.FileNamePrefix}-{NewValues.CreateFileName(title)}.md",
            "Skriv teksten under overskrifterne. Slet de overskrifter, du ikke bruger.",
            "## Sagsfremstilling\n\n## Indstilling\n");
    }

    private static NewPage CreateMeeting(NewRequest request)
    {
        var (forum, date) = (NewValues.ReadForum(request), NewValues.ReadDate(request));
        var text = new NewText(
            Meeting.Declaration, [("forum", forum), ("dato", date), .. NewValues.ReadOptionalTitle(request)]);
        return text.ToPage(
            $"moeder/{date}-{forum}/index.md",
            $"Læg mødets punkter i samme mappe: dotnet run -- new punkt \"Titel\" --møde moeder/{date}-{forum}");
    }

    private static NewPage CreateReport(NewRequest request)
    {
        var (service, year) = (NewValues.ReadService(request), NewValues.ReadYear(request));
        var text = new NewText(AnnualReport.Declaration, [.. NewValues.ReadOptionalTitle(request)]);
        return text.ToPage($"{AnnualReport.Declaration.Folder}/{service}/{year}.md", TextTask);
    }

    private static NewPage CreateCalendar(NewRequest request)
    {
        var year = NewValues.ReadYear(request);
        var text = new NewText(
            CalendarYear.Declaration,
            NewValues.ReadOptionalTitle(request).Append(("titel", $"Årshjul {year}")).First());
        return text.ToData(
            $"{CalendarYear.Declaration.Folder}/{year}.yml", "Skriv årets begivenheder, en for hver bindestreg.");
    }

    private static NewPage CreateTable(NewRequest request, PageKind kind)
    {
        var name = NewValues.CreateFileName(NewValues.ReadTitle(request, "Takster 2027", " --år 2027"));
        (string, string)[] year = request.Year is null ? [] : [("år", NewValues.ReadYear(request))];
        var title = NewText.Quote(NewValues.ReadTitle(request));
        var text = new NewText(kind, [("titel", title), .. year, ("tabeller", DescribeTable($"{name}.csv"))]);
        var page = text.ToPage(
            $"{kind.Folder}/{name}.md",
            $"Ret kolonnerne, og skriv rækkerne i {name}.csv, for eksempel i et regneark. "
            + "Første linje er kolonnernes navne.");
        return page with { Files = page.Files.Add(($"{kind.Folder}/{name}.csv", "navn;beloeb\n")) };
    }

    private static string DescribeTable(string file) => $"""

          - titel: Tabel
            fil: {file}
            kolonner:
              - felt: navn
                titel: Navn
                type: tekst
              - felt: beloeb
                titel: Beløb
                type: kroner
        """;

    private static NewPage CreateTitled(NewRequest request, PageKind kind)
    {
        var title = NewValues.ReadTitle(request);
        return new NewText(kind, ("titel", NewText.Quote(title)))
            .ToPage($"{kind.Folder}/{NewValues.CreateFileName(title)}.md".TrimStart('/'), TextTask);
    }
}
