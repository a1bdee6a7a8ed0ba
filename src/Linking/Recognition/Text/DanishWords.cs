using System.Collections.Frozen;
using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>Danish words that occur in references.</summary>
internal static class DanishWords
{
    /// <summary>Seasons with their first and last month. Winter is left out, as it spans two years.</summary>
    public static readonly ImmutableArray<(string Word, Season Season)> Seasons =
    [
        ("forår", new Season(2, 6)), ("foråret", new Season(2, 6)), ("forårets", new Season(2, 6)),
        ("sommer", new Season(5, 9)), ("sommeren", new Season(5, 9)), ("sommerens", new Season(5, 9)),
        ("efterår", new Season(8, 12)), ("efteråret", new Season(8, 12)), ("efterårets", new Season(8, 12)),
    ];

    /// <summary>Words for a meeting and its papers.</summary>
    public static readonly ImmutableArray<string> MeetingNouns =
    [
        .. Inflect("møde", "t", "ts", "r", "rne", "rnes", "s"),
        .. Inflect("referat", "et", "ets", "er", "erne", "s"),
        .. Inflect("mødereferat", "et", "er", "erne"), .. Inflect("dagsorden", "en", "ens", "er", "erne", "s"),
    ];

    /// <summary>
    /// Words which show that a date is not that of a forum's meeting: deadlines, other events, entry into force.
    /// </summary>
    public static readonly ImmutableArray<string> OtherEvents =
    [
        .. Inflect("frist", "en", "er", "erne"), .. Inflect("svarfrist", "en"),
        .. Inflect("tilmeldingsfrist", "en"), .. Inflect("deadline", "n", "s"),
        "senest", "inden", "udgangen", "ultimo", "primo",
        .. Inflect("temadag", "en", "e", "ene"), .. Inflect("workshop", "pen", "per"),
        .. Inflect("konference", "n"), .. Inflect("seminar", "et"),
        .. Inflect("dialogforum", "met"), .. Inflect("kick-off", ""), .. Inflect("kursus", "set"),
        "lukket", "lukkede", "åbnede", "åbnet", "gælder", "gældende", "virkning", "ikrafttræden", "træder",
    ];

    public static readonly ImmutableArray<string> ItemNouns =
    [
        "punkt", "punktet", "punkterne", "punkter", "pkt", "dagsordenspunkt", "dagsordenpunkt", "dagsordenspunkterne",
        "sag nr",
    ];

    public static readonly ImmutableArray<string> AttachmentNouns = ["bilag", "bilaget", "bilagene"];

    public static readonly ImmutableArray<string> AnnouncementNouns =
    [
        "central udmelding", "centrale udmelding", "centrale udmeldinger", "centrale udmeldingers", "udmeldingen",
        "udmeldingerne",
    ];

    public static readonly ImmutableArray<string> GroupNouns =
    [
        .. new[] { "arbejdsgruppe", "netværksgruppe", "følgegruppe", "projektgruppe", "styregruppe" }
            .SelectMany(noun => Inflect(noun, "n", "ns", "r", "rne")),
    ];

    public static readonly ImmutableArray<string> LetterNouns = [.. Inflect("vidensbrev", "et", "ets", "e", "ene")];

    public static readonly ImmutableArray<string> TariffNouns = [.. Inflect("takstbilag", "et", "ets", "ene")];

    /// <summary>Types of services at the start of their names, each with its inflected forms.</summary>
    public static readonly ImmutableArray<ImmutableArray<string>> ServiceTypes =
    [
        ["Botilbud", "Botilbuddet"], ["Bosted", "Bostedet"], ["Dagtilbud", "Dagtilbuddet"],
        ["Aktivitetstilbud", "Aktivitetstilbuddet"],
        ["Døgntilbud", "Døgntilbuddet"], ["Aktivitetshus", "Aktivitetshuset"], ["Opholdssted", "Opholdsstedet"],
        ["Værested", "Værestedet"],
        ["Specialbørnehjem", "Specialbørnehjemmet"], ["Specialbørnehave", "Specialbørnehaven"],
        ["Døgninstitution", "Døgninstitutionen"],
        ["Rehabiliteringscenter", "Rehabiliteringscentret", "Rehabiliteringscenteret"],
        ["Behandlingscenter", "Behandlingscentret", "Behandlingscenteret"],
    ];

    /// <summary>Words that may be between a meeting and its date, or between an item and its meeting.</summary>
    public static readonly FrozenSet<string> Fillers = new[]
    {
        "d", "den", "fra", "af", "på", "i", "til", "for", "om", "ved", "under", "pr", "er", "var", "blev", "bliver",
        "der", "som", "holdt", "holdes",
        "afholdt", "afholdes", "dateret", "dagsordenen", "dagsorden", "referatet", "referat", "mødet", "møde",
        "møderne", "møder", "det",
        "torsdag", "mandag", "tirsdag", "onsdag", "fredag", "kl", "se", "jf", "nr",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words between the parts of a list: "3, 4 og 5", "26. august og 7. november".</summary>
    public static readonly FrozenSet<string> Joiners =
        new[] { "og", "samt", "eller", "til", "den", "d", "både", "henholdsvis", "hhv", "igen" }
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a text begins with the name of a month as a whole word: "maj" but not "majoritet".</summary>
    public static bool BeginsWithMonth(ReadOnlySpan<char> text)
    {
        foreach (var month in PartialDate.Months)
        {
            if (text.StartsWith(month, StringComparison.OrdinalIgnoreCase)
                && (text.Length == month.Length || !char.IsLetter(text[month.Length])))
            {
                return true;
            }
        }

        return false;
    }

    public static IEnumerable<string> Inflect(string stem, params string[] endings) =>
        endings.Prepend("").Distinct(StringComparer.Ordinal).Select(ending => stem + ending);
}

/// <summary>A season. The months are from 1 to 12.</summary>
internal sealed record Season(int FirstMonth, int LastMonth);
