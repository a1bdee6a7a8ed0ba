namespace Site.Tests.Linking;

/// <summary>
/// Every way in which texts refer to something, and what only looks like it: a text in, the links of the built page
/// out.
/// </summary>
public sealed class RecognitionTests(RecognitionSite site) : IClassFixture<RecognitionSite>
{
    private const string Das = "2019-10-24-das";
    private const string August = "moeder/2019-08-26-das";
    private const string November = "moeder/2018-11-07-das";

    public static IReadOnlyList<RecognitionCase> Meetings { get; } =
    [
        new(Das, "Det sagde DAS-mødet d. 7. november 2018.", $"DAS-mødet d. 7. november 2018 → {November}"),
        new(Das, "Det blev godkendt på mødet den 26. august.", $"mødet den 26. august → {August}"),
        new(Das, "Sagen kommer fra mødet 26. august.", $"mødet 26. august → {August}"),
        new(
            Das,
            "Se møderne den 26. august 2019 og 7. november 2018.",
            $"møderne den 26. august 2019 → {August}",
            $"7. november 2018 → {November}"),
        new(
            Das,
            "Se møderne den 7. november 2018 og den 26. august 2019.",
            $"møderne den 7. november 2018 → {November}",
            $"den 26. august 2019 → {August}"),
        new(Das, "På DAS mødet den 26. august blev det aftalt.", $"DAS mødet den 26. august → {August}"),
        new(Das, "Det stod i DAS' møde den 26. august 2019.", $"DAS' møde den 26. august 2019 → {August}"),
        new(
            Das,
            "På Den Administrative Styregruppes møde den 26. august 2019.",
            $"Den Administrative Styregruppes møde den 26. august 2019 → {August}"),
        new(
            Das,
            "Se mødet i Den Administrative Styregruppe den 7. november 2018.",
            $"mødet i Den Administrative Styregruppe den 7. november 2018 → {November}"),
        new(Das, "DAS d. 26.08.2019 talte om det.", $"DAS d. 26.08.2019 → {August}"),
        new(Das, "Referat af mødet 20.11.15 ligger der.", "mødet 20.11.15 → moeder/2015-11-20-das"),
        new(Das, "Mødet 20/11-2015 ligger der.", "Mødet 20/11-2015 → moeder/2015-11-20-das"),
        new(Das, "Mødet d. 26.8. ligger der.", $"Mødet d. 26.8 → {August}"),
        new(Das, "Mødet 2018-11-07 ligger der.", $"Mødet 2018-11-07 → {November}"),
        new(Das, "Se mødet den 26.august.", $"mødet den 26.august → {August}"),
        new(Das, "DAS besluttede den 7. november 2018 noget.", $"den 7. november 2018 → {November}"),
        new(Das, "Den 7. november 2018 besluttede DAS noget.", $"Den 7. november 2018 → {November}"),
        new(Das, "FU-mødet den 5. september gik godt.", "FU-mødet den 5. september → moeder/2019-09-05-fu"),
        new(Das, "Det var på augustmødet.", $"augustmødet → {August}"),
        new(Das, "Det var på mødet i august.", $"mødet i august → {August}"),
        new(Das, "Det var på DAS-mødet i november 2018.", $"DAS-mødet i november 2018 → {November}"),
        new(Das, "Referatet fra foråret 2012 siger det.", "Referatet fra foråret 2012 → moeder/2012-05-das"),
        new(Das, "Det var på mødet i maj 2012.", "mødet i maj 2012 → moeder/2012-05-das"),
        new("2020-01-13-das", "Som aftalt på mødet den 24. oktober.", "mødet den 24. oktober → moeder/2019-10-24-das"),
        new(Das, "Næste møde er den 13. januar.", "møde er den 13. januar → moeder/2020-01-13-das"),
        new(
            Das,
            "DAS drøftede den 7. november 2018, hvad ord betyder. Det blev gentaget på mødet den 7. november.",
            $"den 7. november 2018 → {November}"),
        new("side", "Lagt frem for DAS den 7. november 2018.", $"DAS den 7. november 2018 → {November}"),
        new("side", "Se mødet den 7. november 2018.", $"mødet den 7. november 2018 → {November}"),
        new(
            Das,
            "Teksten går videre på DAS-mødet\nden 26. august\n2019 efter linjeskift.",
            $"DAS-mødet\nden 26. august\n2019 → {August}"),
    ];

    public static IReadOnlyList<RecognitionCase> NoMeetings { get; } =
    [
        new(Das, "Fristen er den 26. august 2019."),
        new(Das, "Deadline for DAS er den 26. august 2019."),
        new(Das, "Temadagen den 26. august 2019 var god."),
        new(Das, "Dialogmødet den 26. august 2019 var godt."),
        new(Das, "Arbejdsgruppens møde den 26. august 2019 var godt."),
        new(Das, "Mødet i klyngen den 26. august 2019 var godt."),
        new(Das, "Det begyndte den 26. august 2019."),
        new(Das, "FU-mødet den 26. august 2019 var godt."),
        new(Das, "DAS Sundhed godkendte den 26. august 2019 to kommissorier."),
        new(Das, "Det var på mødet den 27. august 2019."),
        new(Das, "Det var på mødet den 26. august 2017."),
        new("side", "Se mødet den 26. august."),
        new("side", "Det er fra august 2019."),
    ];

    public static IReadOnlyList<RecognitionCase> Numbers { get; } =
    [
        new(Das, "Se punkt 2.", $"punkt 2 → moeder/{Das}/2"),
        new(Das, "Se pkt. 2 og dagsordenens punkt 3.", $"pkt. 2 → moeder/{Das}/2", $"punkt 3 → moeder/{Das}/3"),
        new(
            Das,
            "Det fremgår af dagsordenspunkt 2 og af sag nr. 3.",
            $"dagsordenspunkt 2 → moeder/{Das}/2",
            $"sag nr. 3 → moeder/{Das}/3"),
        new(Das, "Se punkt 1, 2 og 3.", $"punkt 1 → moeder/{Das}/1", $"2 → moeder/{Das}/2", $"3 → moeder/{Das}/3"),
        new(
            Das,
            "Se punkt 2 på DAS-mødet den 7. november 2018.",
            $"punkt 2 → {November}/2",
            $"DAS-mødet den 7. november 2018 → {November}"),
        new(
            "side",
            "Se DAS den 7. november 2018, punkt 2.",
            $"DAS den 7. november 2018 → {November}",
            $"punkt 2 → {November}/2"),
        new(
            "side",
            "Se [mødet](xref:moeder/2018-11-07-das), punkt 2.",
            $"mødet → {November}",
            $"punkt 2 → {November}/2"),
        new(Das, "Det er bilag 1.", $"bilag 1 → moeder/{Das}/1#bilag"),
        new(
            Das,
            "Bilag 2-3 og bilag 4.",
            $"Bilag 2-3 → moeder/{Das}/2#bilag",
            $"bilag 4 → moeder/{Das}/bilag/fire.txt"),
        new(Das, "Se bilag 1 og 2.", $"bilag 1 → moeder/{Das}/1#bilag", $"2 → moeder/{Das}/2#bilag"),
        new(
            Das,
            "Se bilag 3 til mødet den 26. august.",
            $"bilag 3 → {August}/3#bilag",
            $"mødet den 26. august → {August}"),
        new(Das, "Sagsnr. 2019-000111 er åben.", $"2019-000111 → moeder/{Das}/1"),
    ];

    public static IReadOnlyList<RecognitionCase> NoNumbers { get; } =
    [
        new(Das, "Se punkt 19."),
        new(Das, "Se punkt 4."),
        new(Das, "Se bilag 5."),
        new(Das, "Se punkt 2a."),
        new(Das, "Se aftalens punkt 2."),
        new(Das, "Se punkt 2 i kommissoriet."),
        new(Das, "Se punkt 2 på mødet den 27. august 2019."),
        new(Das, "Et punkt 2,5 gange så langt."),
        new(Das, "Sagsnr. 2019-000999 er lukket."), new("side", "Se punkt 2."), new("side", "Se bilag 2."),
    ];

    public static IReadOnlyList<RecognitionCase> Names { get; } =
    [
        new("side", "Strandgården og Rehabiliteringscenter Strandgården.", "Strandgården → tilbud/strandgaarden"),
        new("side", "*Strandgårdens* pladser.", "Strandgårdens → tilbud/strandgaarden"),
        new(
            "side",
            "Rehabiliteringscentret Strandgården lukker.",
            "Rehabiliteringscentret Strandgården → tilbud/strandgaarden"),
        new("side", "Kærvejs beboere og botilbuddet Kærvej.", "Kærvejs → tilbud/kaervej"),
        new("side", "Bostedet Aars' pladser.", "Bostedet Aars' → tilbud/bostedet-aars"),
        new("side", "TI/HCN-sagen.", "TI/HCN → tilbud/ti-hcn"),
        new(
            "side",
            "Taleinstituttet/Hjerneskadecenter Nordjylland er et.",
            "Taleinstituttet/Hjerneskadecenter Nordjylland → tilbud/ti-hcn"),
        new(
            "side",
            "Kirketoften, afd. Aktivitet er lukket, Kirketoften er ikke.",
            "Kirketoften, afd. Aktivitet → tilbud/kirketoften-aktivitet",
            "Kirketoften → tilbud/kirketoften"),
        new("side", "Birken's tal.", "Birken's → tilbud/birken"),
        new(
            Das,
            "Arbejdsgruppen om egenmestring og misbrugsgruppen.",
            "Arbejdsgruppen om egenmestring → arbejdsgrupper/egenmestring",
            "misbrugsgruppen → arbejdsgrupper/misbrug"),
        new(Das, "En arbejdsgruppe vedr. misbrug er nedsat.", "arbejdsgruppe vedr. misbrug → arbejdsgrupper/misbrug"),
        new(
            Das,
            "Egenmestringsgruppens oplæg og datagruppens.",
            "Egenmestringsgruppens → arbejdsgrupper/egenmestring",
            "datagruppens → arbejdsgrupper/datagruppen"),
        new(
            Das,
            "Den centrale udmelding om svære spiseforstyrrelser.",
            "centrale udmelding om svære spiseforstyrrelser → centrale-udmeldinger/spiseforstyrrelser"),
        new(
            Das,
            "Centrale udmeldinger vedr. tegnsprog og punktskrift.",
            "Centrale udmeldinger vedr. tegnsprog → centrale-udmeldinger/tegnsprog",
            "punktskrift → centrale-udmeldinger/punktskrift"),
        new(
            Das,
            "Der kom to centrale udmeldinger: en om tegnsprog til nogle og en om punktskrift.",
            "en om tegnsprog → centrale-udmeldinger/tegnsprog",
            "en om punktskrift → centrale-udmeldinger/punktskrift"),
        new(
            Das,
            "Central udmelding 2. november 2015 om svære spiseforstyrrelser.",
            "Central udmelding 2. november 2015 om svære spiseforstyrrelser → centrale-udmeldinger/spiseforstyrrelser"),
        new(Das, "Vidensbrevet om rehabilitering.", "Vidensbrevet om rehabilitering → vidensbreve/rehabilitering"),
        new(Das, "Se takstbilaget for 2019.", "takstbilaget for 2019 → takster/2019"),
    ];

    public static IReadOnlyList<RecognitionCase> NoNames { get; } =
    [
        new("side", "Aars er en by, og Aalborg er en anden."),
        new("side", "En birken skov og et strandgårdens hus."),
        new("side", "Kærvej 12 er en adresse."),
        new("side", "Studievej 70 er en anden."),
        new("side", "SuperBirken og Strandgårdene er andre."),
        new("side", "Rehabilitering er svært."),
        new("side", "Den centrale udmelding kom i går."),
        new("side", "En arbejdsgruppe om noget andet."),
        new("side", "Se takstbilaget for 2018."),
    ];

    public static IReadOnlyList<RecognitionCase> Agreements { get; } =
    [
        new(
            "side",
            "Nordjysk Socialaftale 2021-2022 gælder.",
            "Nordjysk Socialaftale 2021-2022 → aftaler/socialaftale-2021-2022"),
        new(
            "side",
            "Nordjysk Socialaftale 2018–2020 gjaldt.",
            "Nordjysk Socialaftale 2018–2020 → aftaler/socialaftale-2018-2020"),
        new(
            "side",
            "Rammeaftale 2018 og styringsaftalen for 2013.",
            "Rammeaftale 2018 → aftaler/rammeaftale-2018",
            "styringsaftalen for 2013 → aftaler/styringsaftale-2013"),
        new("side", "Rammeaftalen 2018 er der.", "Rammeaftalen 2018 → aftaler/rammeaftale-2018"),
        new(Das, "Socialaftalens fokusområder.", "Socialaftalens → aftaler/socialaftale-2018-2020"),
        new(Das, "Visionen i Nordjysk Socialaftale.", "Nordjysk Socialaftale → aftaler/socialaftale-2018-2020"),
        new("side", "Med i det forstærkede samarbejde.", "det forstærkede samarbejde → aftaler/forstaerket"),
    ];

    public static IReadOnlyList<RecognitionCase> NoAgreements { get; } =
    [
        new("side", "Socialaftalen siger det."),
        new(Das, "En socialaftale og den næste socialaftale."),
        new(Das, "Styringsaftalen siger det."),
        new(Das, "Rammeaftalen for 2017."),
        new(Das, "Socialaftalen på området i 2023."),
        new(Das, "Sekretariat for Nordjysk Socialaftale."),
        new(Das, "Socialaftalepladser og socialaftaletilbud."),
    ];

    public static IReadOnlyList<RecognitionCase> Law { get; } =
    [
        new("side", "Efter § 107.", "§ 107 → lovgrundlag/sel-107"),
        new("side", "SEL § 52, stk. 3, nr. 5, gælder.", "SEL § 52, stk. 3, nr. 5 → lovgrundlag/sel-52"),
        new(
            "side",
            "Efter servicelovens § 107 og § 104.",
            "servicelovens § 107 → lovgrundlag/sel-107",
            "§ 104 → lovgrundlag/sel-104"),
        new("side", "Efter §§ 103 og 104.", "§§ 103 → lovgrundlag/sel-103", "104 → lovgrundlag/sel-104"),
        new("side", "Efter §§ 107-110.", "§§ 107 → lovgrundlag/sel-107", "110 → lovgrundlag/sel-110"),
        new("side", "Efter lov om social service § 107.", "lov om social service § 107 → lovgrundlag/sel-107"),
        new("side", "Efter § 107 i serviceloven.", "§ 107 → lovgrundlag/sel-107"),
        new(
            "side",
            "Efter ABL § 105/85 og SEL § 107 og 104.",
            "ABL § 105 → lovgrundlag/abl-105",
            "SEL § 107 → lovgrundlag/sel-107",
            "104 → lovgrundlag/sel-104"),
        new("side", "Efter § 54 a og §105-tilbud.", "§ 54 a → lovgrundlag/sel-54a", "§105 → lovgrundlag/abl-105"),
        new("side", "Efter servicelovens § 9.", "servicelovens § 9 → lovgrundlag/sel-9"),
    ];

    public static IReadOnlyList<RecognitionCase> NoLaw { get; } =
    [
        new("side", "Efter sundhedslovens § 107."),
        new("side", "Efter § 107 i sundhedsloven."),
        new("side", "Efter SUL § 107."),
        new("side", "Efter lov om aktiv socialpolitik § 107."),
        new("side", "Efter servicelovens § 105."),
        new("side", "Efter § 106."),
        new("side", "Efter § 54 b."),
        new("side", "Efter sundhedslovens § 86 og § 107."),
    ];

    public static IReadOnlyList<RecognitionCase> Organisations { get; } =
    [
        new("side", "Aalborg Kommune driver det. Aalborg Kommunes svar.", "Aalborg Kommune → kommuner/aalborg"),
        new("side", "Region Nordjyllands svar.", "Region Nordjyllands → kommuner/region-nordjylland"),
        new(
            "side",
            "I Rebild og Frederikshavn kommuner.",
            "Rebild → kommuner/rebild",
            "Frederikshavn → kommuner/frederikshavn"),
        new(
            "side",
            "I Aalborg, Rebild og Frederikshavns kommuner.",
            "Aalborg → kommuner/aalborg",
            "Rebild → kommuner/rebild",
            "Frederikshavns → kommuner/frederikshavn"),
        new(
            "side",
            "Aalborg Kommune.\n\n### Videre\n\nAalborg Kommune.\n\n## Igen\n\nAalborg Kommune.",
            "Aalborg Kommune → kommuner/aalborg"),
        new("side", "I Rebild bor der folk, og kommuner er der flere af."),
    ];

    public static IReadOnlyList<RecognitionCase> Places { get; } =
    [
        new("side", "Birken. Birken igen.", "Birken → tilbud/birken"),
        new("side", "Birken.\n\n## Nyt afsnit\n\nBirken.", "Birken → tilbud/birken", "Birken → tilbud/birken"),
        new("side", "[Et tilbud](xref:tilbud/birken), som hedder Birken.", "Et tilbud → tilbud/birken"),
        new("side", "Birken hedder [sådan](xref:tilbud/birken).", "Birken → tilbud/birken", "sådan → tilbud/birken"),
        new("side", "### Om Birken\n\n`Birken` og [om Birken](https://example.dk)", "om Birken → https://example.dk"),
        new("side", "- Birken\n- et andet", "Birken → tilbud/birken"),
        new("side", "| Tilbud |\n|---|\n| Birken |", "Birken → tilbud/birken"),
        new("side", "**Birken** og *Strandgården*.", "Birken → tilbud/birken", "Strandgården → tilbud/strandgaarden"),
        new("side", "**Bostedet** Aars ligger der."),
        new(
            "side",
            "Birken &amp; Strandgården < Kærvej",
            "Birken → tilbud/birken",
            "Strandgården → tilbud/strandgaarden",
            "Kærvej → tilbud/kaervej"),
        new("side", "[Birken]{.ingen-link} og Strandgården.", "Strandgården → tilbud/strandgaarden"),
        new("side", "*Birken*{.ingen-link} og Strandgården.", "Strandgården → tilbud/strandgaarden"),
        new("side", "Birken og Strandgården. {.ingen-link}\n\nKærvej.", "Kærvej → tilbud/kaervej"),
    ];

    public static IReadOnlyList<RecognitionCase> All { get; } =
    [
        .. Meetings,
        .. NoMeetings,
        .. Numbers,
        .. NoNumbers,
        .. Names,
        .. NoNames,
        .. Agreements,
        .. NoAgreements,
        .. Law,
        .. NoLaw,
        .. Organisations,
        .. Places,
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, All.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ATextGetsTheLinksItShould(int index)
    {
        var which = All[index];

        var links = site.LinksOf(which);

        Assert.True(
            which.Links.SequenceEqual(links, StringComparer.Ordinal),
            $"{which}\n  should link {string.Join(" | ", which.Links)}\n  but links   {string.Join(" | ", links)}");
    }
}
