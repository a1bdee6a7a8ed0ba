using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Site.Model;

namespace Site.Disclosure;

/// <summary>Tells of a text what must not be, or perhaps should not be, on a public page.</summary>
/// <param name="allowed">
/// Official contacts that may stand as they are: mail addresses, phone numbers, streets and offices, compared without
/// spaces and case.
/// </param>
/// <param name="problems">
/// Where findings are told: CPR numbers stop the build and are masked, the rest are warnings.
/// </param>
internal sealed partial class PersonalData(IEnumerable<string> allowed, ProblemList problems)
{
    /// <summary>Of each sort in one text; when these are mended, the next are told.</summary>
    private const int MostTold = 100;

    /// <summary>
    /// What every street in <see cref="Street"/> has, before its number; nearly no text has it, and looking for it
    /// costs next to nothing.
    /// </summary>
    private static readonly SearchValues<string> StreetEndings = SearchValues.Create(
        ["vej ", "gade ", "allé ", "alle ", "stræde ", "vænge ", "vænget ", "plads ", "torv ", "boulevard "],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands for @ where somebody hides a mail address from programs.</summary>
    private static readonly SearchValues<string> AtWords = SearchValues.Create(
        ["[at]", "(at)", "{at}", "<at>", "[a]", "(a)", "[snabel", "(snabel"], StringComparison.OrdinalIgnoreCase);

    private const string
        ForMail = "Slet den, eller skriv den under »tilladte-kontakter« i _data/site.yml, hvis den er officiel.",
        ForPhone = "Slet det, eller skriv det under »tilladte-kontakter« i _data/site.yml, hvis det er officielt.",
        ForAddress = "Slet den, hvis den er privat, eller skriv den under »tilladte-kontakter« i _data/site.yml.";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace;

    private readonly OfficialContacts officials = new(allowed);

    /// <summary>Tells what a text holds.</summary>
    /// <param name="text">The text, letters composed, lines ended by <c>\n</c>.</param>
    /// <param name="placeOf">Where a position in it is.</param>
    /// <param name="linesWrap">Whether a line's end is a blank, see <see cref="CprNumbers.Find"/>.</param>
    /// <param name="where">
    /// Where in the file the text stands, as the beginning of a Danish sentence; empty where the place says it.
    /// </param>
    public void Scan(string text, Func<int, SourcePlace> placeOf, bool linesWrap = false, string where = "")
    {
        foreach (var found in CprNumbers.Find(text, linesWrap).Take(MostTold))
        {
            AddCpr(
                placeOf(found.Start.Value),
                $"{where}Slet det, også af historikken, hvis filen har været delt. Er det et andet tal, så skriv "
                + "det med punktum for hver tre cifre, som 1.012.345.678.");
        }

        if (text.Contains('@', StringComparison.Ordinal))
        {
            Warn(text, placeOf, MailAddress(), "en e-mailadresse", ForMail);
        }

        if (text.AsSpan().ContainsAny(AtWords))
        {
            Warn(text, placeOf, HiddenMailAddress(), "en e-mailadresse", ForMail);
        }

        Warn(text, placeOf, Phone(), "et telefonnummer", ForPhone);
        if (text.AsSpan().ContainsAny(StreetEndings))
        {
            Warn(text, placeOf, Street(), "en adresse", ForAddress);
        }

        Warn(text, placeOf, PlaceBeforeTown(), "en adresse", ForAddress);
    }

    /// <summary>
    /// Tells a spreadsheet column of CPR numbers: its whole numbers of nine and ten digits all are, once the zero
    /// stands before them that a spreadsheet drops. Amounts of that size are shown with separators, and accounts are
    /// not all birthdays.
    /// </summary>
    public void ScanColumn(ImmutableArray<string> numbers, SourcePlace place)
    {
        var areBirthdays = numbers.All(number => CprNumbers.CanBe(number.PadLeft(10, '0')));
        if (areBirthdays && numbers.Any(number => number.Length == 9))
        {
            AddCpr(
                place,
                "En kolonne har tal på 9 cifre, der er CPR-numre, når nullet foran er med. Slet dem, også af "
                + "historikken, hvis filen har været delt. Er det beløb, så vis dem med punktum for hver tusind.");
        }
    }

    /// <summary>Tells a CPR number in a path: it would be part of an address.</summary>
    public void ScanName(string path)
    {
        if (CprNumbers.Find(path).Any())
        {
            problems.Add(
                new SourcePlace(path),
                $"Navnet på filen eller en mappe, den ligger i, har et CPR-nummer ({CprNumbers.Mask}).",
                "Giv den et andet navn, også i historikken, hvis den har været delt. Er det et andet tal, så "
                + "del det med bindestreger for hver tre cifre.");
        }
    }

    /// <summary>Warns of persons named in a document's properties; an official name may stand.</summary>
    public void ScanAuthors(IEnumerable<string> names, SourcePlace place)
    {
        foreach (var name in names.Where(name => !officials.Contains(name)))
        {
            problems.Warn(
                place,
                $"Dokumentets egenskaber nævner »{CprNumbers.Masked(name)}« som forfatter.",
                "Fjern navnet i det program, dokumentet er skrevet i, og gem det igen. Er det et kontor, så "
                + "skriv det under »tilladte-kontakter« i _data/site.yml.");
        }
    }

    private void AddCpr(SourcePlace place, string remedy) =>
        problems.Add(place, $"Her står et CPR-nummer ({CprNumbers.Mask}).", remedy);

    private void Warn(string text, Func<int, SourcePlace> placeOf, Regex pattern, string what, string remedy)
    {
        var found = pattern.Matches(text)
            .Select(match => match.Groups["found"] is { Success: true } part ? part : match);
        foreach (var contact in found.Where(contact => !officials.Contains(contact.Value)).Take(MostTold))
        {
            problems.Warn(placeOf(contact.Index), $"»{contact.Value}« ligner {what}.", remedy);
        }
    }

    // Every repetition below is bounded, by what a mail system allows or a name can be: the time grows with the text
    // and no faster.

    [GeneratedRegex(@"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();

    [GeneratedRegex("""
        (?<![\w.+-])[\w.+-]{1,64}[ ]? (?:\[(?:at|a|snabel-?a)\]|\((?:at|a|snabel-?a)\)|\{at\}|<at>) [ ]?
        [\w-]{1,63} (?:[ ]?(?:\.|\[(?:dot|punktum)\]|\((?:dot|punktum)\))[ ]?[\w-]{1,63}){1,8}
        """, Options | RegexOptions.IgnoreCase)]
    private static partial Regex HiddenMailAddress();

    /// <summary>
    /// Eight digits in pairs; in two halves that are no years; or together, where a word or the country's code says
    /// what they are.
    /// </summary>
    [GeneratedRegex("""
        (?<![0-9]|[0-9][.,-]) (?:(?:\+|00)45[ \u00A0]?)?
            [2-9][0-9] (?<sign>[ \u00A0.-])[0-9]{2} (?:\k<sign>[0-9]{2}){2} (?![0-9]|[.,-][0-9]|-\p{Lu})
        | (?<![0-9]|[0-9][ \u00A0.,/-]) (?!20[0-9]{2}) [2-9][0-9]{3} [ \u00A0] (?!(?:19|20)[0-9]{2}) [0-9]{4}
            (?![0-9]|[ \u00A0.,/-][0-9]|[ \u00A0]?(?:kr|mio|mia|t\.|%|[|;\u001F]))
        | (?<![0-9])[0-9]{8}\b
            (?<=\b(?:(?:tlf|telefon|mobil|mob)(?:nr|nummer)?|ring|sms)(?:[ ](?:på|til|nr)\.?)?[.:]{0,2}[ ]?[0-9]{8})
        | \+45[ \u00A0]?[0-9]{8}\b
        """, Options | RegexOptions.IgnoreCase)]
    private static partial Regex Phone();

    /// <summary>A street by its name, with a number, before a town or a floor.</summary>
    [GeneratedRegex("""
        \b(?:\p{Lu}[\p{L}.]{0,30}[ ]){0,3}
        (?: \p{Lu}[\p{L}.]{0,30}(?:vej|gade|allé|alle|stræde|vænge|vænget|plads|torv)
          | (?:Vej|Gade|Allé|Alle|Stræde|Vænge|Plads|Torv|Boulevard) )
        [ ][0-9]{1,3}[ ]?[A-Z]? (?=,?\s[0-9]{4}[ ]\p{Lu}|[ ]i[ ]\p{Lu}|,[ ](?:st|[0-9]{1,2})\.)
        """, Options)]
    private static partial Regex Street();

    /// <summary>
    /// Any other name with a number, before a town with its postal code, which is no year, or before a floor and a
    /// side. Found from the comma backwards, for every sentence has a capital letter.
    /// </summary>
    [GeneratedRegex("""
        ,\s(?:(?!(?:19|20)[0-9]{2})[1-9][0-9]{3}[ ]\p{Lu}\p{Ll}|(?:st|[0-9]{1,2})\.[ ]?(?:sal|th|tv|mf|dør)\b)
        (?<=\b(?<found>(?!\p{L}{0,30}(?i:vej|gade|allé|alle|stræde|vænge|vænget|plads|torv|boulevard)[ ])
            \p{Lu}[\p{L}.]{1,30}[ ][0-9]{1,3}[ ]?[A-Z]?),\s[^,]{1,20})
        """, Options | RegexOptions.ExplicitCapture)]
    private static partial Regex PlaceBeforeTown();
}
