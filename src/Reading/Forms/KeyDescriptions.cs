using System.Collections.Frozen;

namespace Site.Reading.Forms;

/// <summary>What each key means, in Danish: shown by editors as the key is written, and listed in the guide.</summary>
internal static class KeyDescriptions
{
    /// <summary>By key, with the list it stands in before it, and the kind of file before that where the key means something else there.</summary>
    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // What every page may have.
        ["titel"] = "Sidens overskrift. Den står også i lister og søgning.",
        ["resumé"] = "Én eller to sætninger om, hvad siden siger. De vises i lister og i søgningen.",
        ["emner"] = "De emner, siden handler om.",
        ["parter"] = "De kommuner og andre organisationer, siden handler om.",
        ["lovgrundlag"] = "De paragraffer, siden handler om.",
        ["tilbud"] = "De tilbud, siden handler om: filnavne fra mappen tilbud uden endelse.",
        ["kilde"] = "Det dokument, siden gengiver, med ord.",
        ["publiceres"] = "Siden vises først fra denne dag.",
        ["trukket tilbage"] = "Fra denne dag står der kun, at siden er trukket tilbage.",
        ["kladde"] = "»ja« holder siden tilbage, til linjen bliver slettet.",
        ["tidligere adresser"] = "Adresser, der skal føre hertil, hver med en skråstreg først: /aftaler/gammelt-navn/.",
        ["gælder fra"] = "Den dag, det begynder at gælde.",
        ["gælder til"] = "Den sidste dag, det gælder.",
        ["erstatter"] = "De sider, som denne træder i stedet for. De viser »erstattet af« og er ikke længere gældende.",

        // Meetings and their items.
        ["forum"] = "Det forum, der mødes.",
        ["møde/dato"] = "Mødets dag; kun måned (2012-05) eller år, hvis dagen er ukendt.",
        ["møde/titel"] = "Mødets overskrift. Uden den laves den af forum og dato.",
        ["udgave"] = "Om siden kender mødet fra dagsordenen eller fra referatet.",
        ["tid"] = "Mødets tidspunkt med ord: kl. 12.00-15.00.",
        ["sted"] = "Hvor mødet holdes.",
        ["deltagere"] = "De organisationer, der deltog. Ikke personer.",
        ["afbud"] = "De organisationer, der meldte afbud.",
        ["næste"] = "Dagen for det næste møde.",
        ["punkt/nummer"] = "Punktets nummer på dagsordenen. Det er også dets adresse.",
        ["punkt/titel"] = "Punktets titel. På et lukket punkt bliver den ikke vist.",
        ["åbenhed"] = "Om offentligheden må se det. Det skal altid stå der: intet er åbent, fordi nogen glemte at lukke det.",
        ["punkt/type"] = "Hvad punktet er på dagsordenen til.",
        ["udfald"] = "Hvad det endte med. Udelad linjen, til referatet er godkendt.",
        ["offentlig titel"] = "En titel, som alle må se, selv om punktet er lukket.",
        ["sagsnr"] = "Sagens nummer i journalen.",
        ["opfølger"] = "Tidligere punkter i samme sag: moeder/2019-10-24-das/8.",
        ["bilag"] = "Dokumenter, der hører til punktet.",
        ["bilag/titel"] = "Bilagets titel.",
        ["bilag/åbenhed"] = "Om offentligheden må se bilaget.",
        ["bilag/nummer"] = "Bilagets nummer.",
        ["bilag/fil"] = "Bilagets fil i mødets mappe eller i en mappe under den. Uden den vises kun, at bilaget findes.",

        // Agreements, reports, answers, letters.
        ["aftaletype"] = "Hvilken slags aftale det er.",
        ["vedtaget"] = "Den dag, aftalen blev vedtaget.",
        ["aftale/beslutninger"] = "Punkter, hvor aftalen blev behandlet.",
        ["forelagt"] = "Det punkt, hvor rapporten blev lagt frem.",
        ["årsrapport/titel"] = "Rapportens overskrift. Uden den laves den af tilbuddets navn og årstallet.",
        ["opfølgning"] = "Hvad mødet besluttede at gøre ved rapporten, i én sætning.",
        ["tidlig varsling"] = "Om rapporten varsler, at tilbuddet kan komme i vanskeligheder.",
        ["pladser"] = "Antallet af pladser.",
        ["belægning"] = "Belægningen i procent: 97,5.",
        ["venteliste"] = "Antal personer på venteliste. Skriv ikke tal fra 1 til 4: så få kan kendes igen.",
        ["budget"] = "Årets budget i kroner.",
        ["regnskab"] = "Årets regnskab i kroner.",
        ["udsendt"] = "Den dag, det blev sendt ud.",
        ["udsender"] = "Den myndighed, der sendte udmeldingen.",
        ["frist"] = "Den dag, svaret skulle være der.",
        ["svar/status"] = "Hvor langt svaret er.",
        ["forløb"] = "Vejen fra udmelding til afsendt svar, trin for trin.",
        ["forløb/trin"] = "Hvem der tager trinnet: FU, DAS, KKR …",
        ["forløb/tekst"] = "Hvad der sker på trinnet.",
        ["forløb/status"] = "Om trinnet er taget.",
        ["forløb/dato"] = "Dagen.",
        ["forløb/tidspunkt"] = "Tidspunktet med ord, når dagen ikke er fastsat: april 2023.",
        ["målgruppe"] = "Hvem det handler om.",
        ["hvor"] = "Hvor det er prøvet.",

        // Services.
        ["tilbud/driftsherre"] = "Den kommune eller region, der driver tilbuddet.",
        ["kategori"] = "Tilbuddets kategori i rammeaftalen: 1, 2 eller 3.",
        ["tilbud/aliaser"] = "Andre navne og forkortelser, som søgningen skal kende.",
        ["forstærket samarbejde"] = "Hvornår tilbuddet har været med i det forstærkede samarbejde.",
        ["forstærket samarbejde/fra"] = "Den første dag.",
        ["forstærket samarbejde/til"] = "Den sidste dag, hvis det er slut.",
        ["forstærket samarbejde/tekst"] = "En bemærkning.",
        ["historik"] = "Hvad der er sket med tilbuddet.",
        ["historik/dato"] = "Hvornår.",
        ["historik/hændelse"] = "Hvad slags ændring det var.",
        ["historik/tekst"] = "Hvad der skete, i én sætning.",
        ["historik/kilde"] = "Det punkt, hvor det fremgår.",

        // Tables.
        ["år"] = "Det år, tallene gælder.",
        ["takster/driftsherre"] = "Den kommune eller region, hvis takster det er.",
        ["tabeller"] = "Sidens tabeller.",
        ["tabeller/titel"] = "Tabellens overskrift.",
        ["tabeller/note"] = "En bemærkning under tabellen.",
        ["tabeller/fil"] = "CSV-filen med rækkerne, ved siden af siden.",
        ["tabeller/kolonner"] = "Tabellens kolonner, i samme rækkefølge som i CSV-filen.",
        ["tabeller/kolonner/felt"] = "Kolonnens navn i CSV-filens første linje.",
        ["tabeller/kolonner/titel"] = "Kolonnens overskrift på siden.",
        ["tabeller/kolonner/type"] = "Hvad der står i kolonnen.",
        ["tabeller/kolonner/i alt"] = "Hvad kolonnen ifølge kilden giver i alt. Det bliver regnet efter.",
        ["tabeller/kolonner/tolerance"] = "Hvor meget en sum må være ved siden af, når kilden har afrundet.",
        ["tabeller/kolonner/forskel"] = "To felter: kolonnen er det første minus det andet. Det bliver regnet efter.",
        ["tabeller/diagram"] = "Et søjlediagram over tabellen.",
        ["tabeller/diagram/titel"] = "Diagrammets overskrift.",
        ["tabeller/diagram/beskrivelse"] = "Hvad diagrammet viser, for dem, der ikke kan se det.",
        ["tabeller/diagram/navne"] = "Den kolonne, søjlerne har navn efter.",
        ["tabeller/diagram/værdier"] = "En eller to kolonner med tal af samme slags.",

        // Working groups, consultations, the calendar.
        ["arbejdsgruppe/status"] = "Om gruppen er i gang.",
        ["nedsat"] = "Den dag, gruppen blev sat ned.",
        ["nedsat af"] = "Det forum, der satte den ned.",
        ["leverancer"] = "Hvad gruppen har leveret eller skal levere.",
        ["leverancer/titel"] = "Leverancens navn.",
        ["leverancer/dato"] = "Hvornår.",
        ["leverancer/tekst"] = "En bemærkning.",
        ["arbejdsgruppe/beslutninger"] = "Punkter, der handler om gruppen.",
        ["afsender"] = "Hvem der sendte høringen ud.",
        ["svar"] = "De svar, der kom ind.",
        ["svar/fra"] = "Den organisation, der svarede.",
        ["svar/tekst"] = "Svaret i få sætninger.",
        ["kalender/titel"] = "Kalenderens overskrift. Uden den hedder den »Årshjul« og årstallet.",
        ["begivenheder"] = "Årets møder, temadage og frister.",
        ["begivenheder/dato"] = "Dagen, eller måneden, hvis dagen ikke er fastsat.",
        ["begivenheder/slut"] = "Den sidste dag, når det varer flere.",
        ["begivenheder/type"] = "Hvad slags dag det er.",
        ["begivenheder/titel"] = "Hvad der sker.",
        ["begivenheder/tekst"] = "En bemærkning.",
        ["begivenheder/kilde"] = "Den side, hvor det fremgår.",
        ["begivenheder/forum"] = "Det forum, der mødes.",

        // The lists and the settings in _data.
        ["ordliste/id"] = "Det navn, siderne bruger: små bogstaver a-z, tal og bindestreg.",
        ["ordliste/titel"] = "Det, læserne ser.",
        ["ordliste/kort"] = "En kortere titel.",
        ["ordliste/aliaser"] = "Andre navne for det samme.",
        ["beskrivelse"] = "En sætning, der forklarer det.",
        ["indstillinger/titel"] = "Hele sidens navn.",
        ["undertitel"] = "Det, der står under navnet på forsiden.",
        ["indstillinger/beskrivelse"] = "En sætning om hele siden, til søgemaskiner.",
        ["adresse"] = "Den adresse, siden ligger på.",
        ["udgiver"] = "Hvem der udgiver siden.",
        ["tilladte kontakter"] = "Officielle mailadresser, telefonnumre og adresser, der må stå på siderne.",
        ["kontakt"] = "Hvem man skriver til.",
        ["kontakt/navn"] = "Navnet på kontoret eller sekretariatet.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every entry, by the name under which it is found.</summary>
    public static IEnumerable<string> Names => Texts.Keys;

    /// <summary>The name under which a key is described: with its kind of file where that has a meaning of its own for it, else without.</summary>
    /// <param name="form">The kind of file.</param>
    /// <param name="path">The key, with the lists it stands in before it, divided by <c>/</c>.</param>
    public static string NameOf(string form, string path) => Texts.ContainsKey($"{form}/{path}") ? $"{form}/{path}" : path;

    /// <summary>What a key means.</summary>
    /// <inheritdoc cref="NameOf"/>
    public static string Of(string form, string path) => Texts[NameOf(form, path)];
}
