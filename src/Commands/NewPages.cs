using System.Collections.Immutable;
using System.Globalization;
using Site.Model;
using Site.Reading;
using Site.Reading.Forms;

namespace Site.Commands;

/// <summary>What the command line says of a new page.</summary>
/// <param name="Input">The input folder, which exists.</param>
/// <param name="Kind">The kind of page; its slug counts, so that <c>møde</c> and <c>moede</c> are the same.</param>
/// <param name="Title">The title, or null.</param>
/// <param name="Meeting">The folder of an item's meeting.</param>
/// <param name="Forum">A meeting's forum.</param>
/// <param name="Date">A meeting's day.</param>
/// <param name="Service">An annual report's service.</param>
/// <param name="Year">The year of a report, a table or a calendar.</param>
internal sealed record NewRequest(string Input, string Kind, string? Title, string? Meeting, string? Forum, string? Date, string? Service, string? Year);

/// <summary>A page to be written.</summary>
/// <param name="Files">The page, and the table beside it where it has one.</param>
/// <param name="Blanks">Keys that only a person can fill in, and without which <c>check</c> is not satisfied.</param>
/// <param name="Task">What to write in it, in Danish.</param>
internal sealed record NewPage(ImmutableArray<(string Path, string Text)> Files, ImmutableArray<string> Blanks, string Task);

/// <summary>Decides where a new page goes and what stands in it.</summary>
internal static class NewPages
{
    private const string WriteText = "Skriv sidens tekst under den sidste linje med ---.";

    private static readonly ImmutableArray<(string Name, Func<NewRequest, NewPage> Create)> Makers =
    [
        (PageForms.Item, Item),
        (PageForms.Meeting, Meeting),
        (PageForms.Agreement, request => Titled(request, PageForms.Agreement, ContentKind.Agreement.Folder, "vedtaget", "gælder fra", "gælder til", "erstatter", "resumé", "emner")),
        (PageForms.Report, Report),
        (PageForms.Answer, request => Titled(request, PageForms.Answer, ContentKind.CentralReportingAnswer.Folder, "udsendt", "udsender", "frist", "forløb", "resumé", "emner")),
        (PageForms.Letter, request => Titled(request, PageForms.Letter, ContentKind.KnowledgeLetter.Folder, "målgruppe", "hvor", "resumé", "emner")),
        (PageForms.Service, request => Titled(request, PageForms.Service, ContentKind.Service.Folder, "driftsherre", "lovgrundlag", "pladser", "kategori", "aliaser", "historik", "resumé")),
        (PageForms.Tariffs, request => Table(request, PageForms.Tariffs, ContentKind.TariffTable.Folder)),
        (PageForms.KeyFigures, request => Table(request, PageForms.KeyFigures, ContentKind.KeyFigures.Folder)),
        (PageForms.Group, request => Titled(request, PageForms.Group, ContentKind.WorkingGroup.Folder, "nedsat", "nedsat af", "leverancer", "beslutninger", "resumé", "emner")),
        (PageForms.Consultation, request => Titled(request, PageForms.Consultation, ContentKind.Consultation.Folder, "udsendt", "frist", "afsender", "svar", "resumé", "emner")),
        (PageForms.Calendar, Calendar),
        (PageForms.Page, request => Titled(request, PageForms.Page, "", "resumé", "kladde")),
    ];

    /// <summary>The kinds of page there can be new ones of.</summary>
    public static IEnumerable<string> Kinds => Makers.Select(maker => maker.Name);

    /// <summary>The page that is asked for.</summary>
    /// <exception cref="UsageException">The command line lacks what the kind needs, or what it names is not there.</exception>
    public static NewPage Of(NewRequest request)
    {
        var maker = Makers.FirstOrDefault(maker => Slug.From(maker.Name) == Slug.From(request.Kind));
        if (maker.Create is null)
        {
            throw new UsageException($"»{request.Kind}« er ikke en slags side. {Nearest.Suggestion(request.Kind, [.. Kinds])}");
        }

        var page = maker.Create(request);
        var problems = new ProblemList();
        FileNames.Check([.. page.Files.Select(file => file.Path)], problems);
        return problems.Sorted.FirstOrDefault() is { } unfit ? throw new UsageException($"{unfit.Place.File}: {unfit.What} {unfit.Remedy}") : page;
    }

    private static NewPage Item(NewRequest request)
    {
        var title = NewValues.Title(request, "Godkendelse af takster", " --møde moeder/2026-11-25-das");
        var meeting = NewValues.MeetingFolder(request);
        var number = NewValues.NextNumber(request.Input, meeting);
        var text = new NewText(PageForms.Item, ("nummer", AgendaItem.AddressPart(number)), ("titel", NewText.Quoted(title)))
            .WithSuggestions("udfald", "emner", "opfølger", "sagsnr", "bilag", "resumé");
        var path = string.Create(CultureInfo.InvariantCulture, $"{meeting}/{number:D2}-{NewValues.FileName(title)}.md");
        return text.ToPage(path, "Skriv teksten under overskrifterne. Slet de overskrifter, du ikke bruger.", "## Sagsfremstilling\n\n## Indstilling\n");
    }

    private static NewPage Meeting(NewRequest request)
    {
        var (forum, date) = (NewValues.Forum(request), NewValues.Date(request));
        var text = new NewText(PageForms.Meeting, [("forum", forum), ("dato", date), .. NewValues.OptionalTitle(request)])
            .WithSuggestions("tid", "sted", "deltagere", "afbud", "næste", "resumé");
        return text.ToPage($"moeder/{date}-{forum}/index.md", $"Læg mødets punkter i samme mappe: dotnet run -- new punkt \"Titel\" --møde moeder/{date}-{forum}");
    }

    private static NewPage Report(NewRequest request)
    {
        var (service, year) = (NewValues.ExistingService(request), NewValues.Year(request));
        var text = new NewText(PageForms.Report, [.. NewValues.OptionalTitle(request)])
            .WithSuggestions("forelagt", "opfølgning", "pladser", "belægning", "venteliste", "budget", "regnskab", "resumé");
        return text.ToPage($"{ContentKind.AnnualReport.Folder}/{service}/{year}.md", WriteText);
    }

    private static NewPage Calendar(NewRequest request)
    {
        var year = NewValues.Year(request);
        var text = new NewText(PageForms.Calendar, NewValues.OptionalTitle(request).Append(("titel", $"Årshjul {year}")).First()).WithSuggestions("begivenheder", "resumé");
        return text.ToData($"{ContentKind.CalendarYear.Folder}/{year}.yml", "Skriv årets begivenheder, en for hver bindestreg.");
    }

    private static NewPage Table(NewRequest request, string form, string folder)
    {
        var name = NewValues.FileName(NewValues.Title(request, "Takster 2027", " --år 2027"));
        (string, string)[] year = request.Year is null ? [] : [("år", NewValues.Year(request))];
        var text = new NewText(form, [("titel", NewText.Quoted(NewValues.Title(request))), .. year, ("tabeller", FirstTable($"{name}.csv"))]).WithSuggestions("kilde", "resumé", "emner");
        var page = text.ToPage($"{folder}/{name}.md", $"Ret kolonnerne, og skriv rækkerne i {name}.csv, for eksempel i et regneark. Første linje er kolonnernes navne.");
        return page with { Files = page.Files.Add(($"{folder}/{name}.csv", "navn;beloeb\n")) };
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

    private static NewPage Titled(NewRequest request, string form, string folder, params string[] suggestions)
    {
        var title = NewValues.Title(request);
        return new NewText(form, ("titel", NewText.Quoted(title))).WithSuggestions([.. suggestions])
            .ToPage($"{folder}/{NewValues.FileName(title)}.md".TrimStart('/'), WriteText);
    }
}
