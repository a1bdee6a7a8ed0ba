using System.Collections.Immutable;
using Site.Model;
using Site.Reading.Input;

namespace Site.Commands.New;

/// <summary>What the command line says of a new page.</summary>
/// <param name="Input">The input folder, which exists.</param>
/// <param name="Kind">The kind of page; its slug counts, so that <c>møde</c> and <c>moede</c> are the same.</param>
/// <param name="Title">The title, or null.</param>
/// <param name="Meeting">The folder of an item's meeting.</param>
/// <param name="Forum">A meeting's forum.</param>
/// <param name="Date">A meeting's day.</param>
/// <param name="Service">An annual report's service.</param>
/// <param name="Year">The year of a report, a table or a calendar.</param>
/// <param name="Number">An item's number; null for the next.</param>
internal sealed record NewRequest(
    string Input,
    string Kind,
    string? Title,
    string? Meeting,
    string? Forum,
    string? Date,
    string? Service,
    string? Year,
    string? Number = null);

/// <summary>A page to be written.</summary>
/// <param name="Files">The page, and the table beside it where it has one.</param>
/// <param name="Blanks">Keys that only a person can fill in, and without which <c>check</c> is not satisfied.</param>
/// <param name="Task">What to write in it, in Danish.</param>
internal sealed record NewPage(
    ImmutableArray<(string Path, string Text)> Files, ImmutableArray<string> Blanks, string Task);

/// <summary>Decides where a new page goes and what stands in it.</summary>
internal static class NewPages
{
    private const string WriteText = "Skriv sidens tekst under den sidste linje med ---.";

    /// <summary>Kinds that need more than a title, or whose file is named after something else.</summary>
    private static readonly Dictionary<PageKind, Func<NewRequest, NewPage>> Special = new()
    {
        [Model.Meeting.Declaration] = Meeting,
        [AgendaItem.Declaration] = Item,
        [AnnualReport.Declaration] = Report,
        [TariffTable.Declaration] = request => Table(request, TariffTable.Declaration),
        [KeyFigures.Declaration] = request => Table(request, KeyFigures.Declaration),
        [CalendarYear.Declaration] = Calendar,
    };

    /// <summary>The page that is asked for.</summary>
    /// <param name="request">The command line.</param>
    /// <param name="kinds">The kinds of page there are.</param>
    /// <exception cref="UsageException">The command line lacks what the kind needs, or what it names is not
    /// there.</exception>
    public static NewPage Of(NewRequest request, KindCatalog kinds)
    {
        var kind = kinds.Kinds.FirstOrDefault(kind => Slug.From(kind.Name) == Slug.From(request.Kind))
            ?? throw new UsageException(
                $"»{request.Kind}« er ikke en slags side. {Nearest.Suggest(request.Kind, NamesOf(kinds))}");
        var page = Special.TryGetValue(kind, out var create) ? create(request) : Titled(request, kind);
        var problems = new ProblemList();
        FileNames.Check([.. page.Files.Select(file => file.Path)], problems);
        return problems.Sorted.FirstOrDefault() is { } unfit
            ? throw new UsageException($"{unfit.Place.File}: {unfit.What} {unfit.Remedy}")
            : page;
    }

    /// <summary>The names of the kinds of page there can be new ones of.</summary>
    public static ImmutableArray<string> NamesOf(KindCatalog kinds) => [.. kinds.Kinds.Select(kind => kind.Name)];

    private static NewPage Item(NewRequest request)
    {
        var title = NewValues.Title(request, "Godkendelse af takster", " --møde moeder/2026-11-25-das");
        var meeting = NewValues.MeetingFolder(request);
        var number = NewValues.ItemNumber(request, meeting);
        var text = new NewText(
            AgendaItem.Declaration, ("nummer", NewText.Quoted(number)), ("titel", NewText.Quoted(title)));
        return text.ToPage(
            $"{meeting}/{number.InFileName}-{NewValues.FileName(title)}.md",
            "Skriv teksten under overskrifterne. Slet de overskrifter, du ikke bruger.",
            "## Sagsfremstilling\n\n## Indstilling\n");
    }

    private static NewPage Meeting(NewRequest request)
    {
        var (forum, date) = (NewValues.Forum(request), NewValues.Date(request));
        var text = new NewText(
            Model.Meeting.Declaration, [("forum", forum), ("dato", date), .. NewValues.OptionalTitle(request)]);
        return text.ToPage(
            $"moeder/{date}-{forum}/index.md",
            $"Læg mødets punkter i samme mappe: dotnet run -- new punkt \"Titel\" --møde moeder/{date}-{forum}");
    }

    private static NewPage Report(NewRequest request)
    {
        var (service, year) = (NewValues.ExistingService(request), NewValues.Year(request));
        var text = new NewText(AnnualReport.Declaration, [.. NewValues.OptionalTitle(request)]);
        return text.ToPage($"{AnnualReport.Declaration.Folder}/{service}/{year}.md", WriteText);
    }

    private static NewPage Calendar(NewRequest request)
    {
        var year = NewValues.Year(request);
        var text = new NewText(
            CalendarYear.Declaration, NewValues.OptionalTitle(request).Append(("titel", $"Årshjul {year}")).First());
        return text.ToData(
            $"{CalendarYear.Declaration.Folder}/{year}.yml", "Skriv årets begivenheder, en for hver bindestreg.");
    }

    private static NewPage Table(NewRequest request, PageKind kind)
    {
        var name = NewValues.FileName(NewValues.Title(request, "Takster 2027", " --år 2027"));
        (string, string)[] year = request.Year is null ? [] : [("år", NewValues.Year(request))];
        var title = NewText.Quoted(NewValues.Title(request));
        var text = new NewText(kind, [("titel", title), .. year, ("tabeller", FirstTable($"{name}.csv"))]);
        var page = text.ToPage(
            $"{kind.Folder}/{name}.md",
            $"Ret kolonnerne, og skriv rækkerne i {name}.csv, for eksempel i et regneark. "
            + "Første linje er kolonnernes navne.");
        return page with { Files = page.Files.Add(($"{kind.Folder}/{name}.csv", "navn;beloeb\n")) };
    }

    private static string FirstTable(string file) => $"""

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

    private static NewPage Titled(NewRequest request, PageKind kind)
    {
        var title = NewValues.Title(request);
        return new NewText(kind, ("titel", NewText.Quoted(title)))
            .ToPage($"{kind.Folder}/{NewValues.FileName(title)}.md".TrimStart('/'), WriteText);
    }
}
