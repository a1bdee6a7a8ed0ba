using System.Collections.Immutable;

namespace Site.Model;

/// <summary>A kind of page that has a folder of its own in <c>input/</c> and a list of its own on the site.</summary>
/// <param name="Folder">The folder, and the list's address.</param>
/// <param name="Singular">"Aftale".</param>
/// <param name="Plural">"Aftaler".</param>
/// <param name="Introduction">A sentence that tells a reader what such pages are.</param>
public sealed record ContentKind(string Folder, string Singular, string Plural, string Introduction)
{
    public static readonly ContentKind Agreement = new("aftaler", "Aftale", "Aftaler", "Det, kommunerne og regionen har aftalt, med hvad der gælder nu, og hvad der er afløst.");
    public static readonly ContentKind Service = new("tilbud", "Tilbud", "Tilbud", "De tilbud, arkivet nævner: driftsherre, lovgrundlag, pladser og historie.");
    public static readonly ContentKind AnnualReport = new("aarsrapporter", "Årsrapport", "Årsrapporter", "Årsrapporterne fra tilbuddene i det forstærkede samarbejde.");
    public static readonly ContentKind CentralReportingAnswer = new("centrale-udmeldinger", "Svar på central udmelding", "Centrale udmeldinger", "De fælles svar på centrale udmeldinger fra social- og boligmyndighederne.");
    public static readonly ContentKind KnowledgeLetter = new("vidensbreve", "Vidensbrev", "Vidensbreve", "Hvad der virker, hvor og for hvem.");
    public static readonly ContentKind TariffTable = new("takster", "Takster", "Takster", "Takster og budgetter for tilbuddene, år for år.");
    public static readonly ContentKind KeyFigures = new("noegletal", "Nøgletal", "Nøgletal", "Tabeller med tal, der kan sorteres og hentes.");
    public static readonly ContentKind WorkingGroup = new("arbejdsgrupper", "Arbejdsgruppe", "Arbejdsgrupper", "Hvem der arbejder med hvad, og hvad de har leveret.");
    public static readonly ContentKind Consultation = new("hoeringer", "Høring", "Høringer", "Skriftlige høringer og svarene på dem.");
    public static readonly ContentKind CalendarYear = new("kalender", "Årshjul", "Kalender", "Møder, temadage og frister, år for år.");

    /// <summary>Every kind, in the order in which they are offered to readers.</summary>
    public static ImmutableArray<ContentKind> All { get; } =
        [Agreement, Service, AnnualReport, CentralReportingAnswer, KnowledgeLetter, TariffTable, KeyFigures, WorkingGroup, Consultation, CalendarYear];
}
