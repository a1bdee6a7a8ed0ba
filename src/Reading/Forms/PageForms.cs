using System.Collections.Immutable;
using Site.Model;

namespace Site.Reading.Forms;

/// <summary>The forms of every kind of file there is, as their readers have them.</summary>
internal static class PageForms
{
    public const string Meeting = "møde", Item = "punkt", Agreement = "aftale", Report = "årsrapport", Answer = "svar", Letter = "vidensbrev",
        Service = "tilbud", Tariffs = "takster", KeyFigures = "nøgletal", Group = "arbejdsgruppe", Consultation = "høring", Calendar = "kalender", Page = "side";

    /// <summary>Kinds of page with a file of that kind, which the blank form pretends to be, and the files that are of it.</summary>
    private static readonly ImmutableArray<(string Name, string Example, string Files)> Pages =
    [
        (Meeting, "moeder/x/index.md", "moeder/*/index.md"),
        (Item, "moeder/x/1.md", "moeder/*/*.md"),
        (Agreement, "aftaler/x.md", "aftaler/**/*.md"),
        (Report, "aarsrapporter/x/2000.md", "aarsrapporter/*/*.md"),
        (Answer, "centrale-udmeldinger/x.md", "centrale-udmeldinger/**/*.md"),
        (Letter, "vidensbreve/x.md", "vidensbreve/**/*.md"),
        (Service, "tilbud/x.md", "tilbud/**/*.md"),
        (Tariffs, "takster/x.md", "takster/**/*.md"),
        (KeyFigures, "noegletal/x.md", "noegletal/**/*.md"),
        (Group, "arbejdsgrupper/x.md", "arbejdsgrupper/**/*.md"),
        (Consultation, "hoeringer/x.md", "hoeringer/**/*.md"),
        (Calendar, "kalender/2000.yml", "kalender/*.yml"),
        (Page, "x.md", "*.md"),
    ];

    /// <summary>Every form.</summary>
    /// <param name="vocabularies">What may be chosen among.</param>
    public static ImmutableArray<PageForm> Of(Vocabularies vocabularies) =>
    [
        .. Pages.Select(page => new BlankForm(fields => ReadPage(page.Example, fields, vocabularies)).Of(page.Name, page.Files)),
        new BlankForm(fields => Data().ReadEntry(fields)).Of("ordliste", "_data/{emner,fora,kommuner,lovgrundlag,forkortelser}.yml") with { IsList = true },
        new BlankForm(fields => Data().ReadSettings(fields)).Of("indstillinger", "_data/site.yml"),
    ];

    private static void ReadPage(string path, Fields fields, Vocabularies vocabularies) => PageKind.Read(
        path, new PageFile(fields, MarkdownText.Empty), new CommonReader("", [], vocabularies, new ProblemList()));

    private static VocabulariesReader Data() => new("", [], new ProblemList());
}
