using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Site.Model;

namespace Site.Disclosure;

/// <summary>Reports personal data in a text.</summary>
/// <param name="allowed">
/// Official contacts, which are not reported: mail addresses, phone numbers, streets and offices.
/// </param>
/// <param name="problems">
/// Receives an error for each CPR number, with the number masked, and a warning for anything else.
/// </param>
internal sealed partial class PersonalDataScanner(IEnumerable<string> allowed, ProblemList problems)
{
    /// <summary>The maximum number of findings of each kind that are reported for one text.</summary>
    private const int MaxReported = 100;

    /// <summary>
    /// Every match of <see cref="Street"/> contains one of these. Searching for them first is cheap and rules out most
    /// texts.
    /// </summary>
    private static readonly SearchValues<string> StreetEndings = SearchValues.Create(
        ["vej ", "gade ", "allé ", "alle ", "stræde ", "vænge ", "vænget ", "plads ", "torv ", "boulevard "],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Replacements for @ in obfuscated mail addresses, or their beginnings.</summary>
    private static readonly SearchValues<string> AtWords = SearchValues.Create(
        ["[at]", "(at)", "{at}", "<at>", "[a]", "(a)", "[snabel", "(snabel"], StringComparison.OrdinalIgnoreCase);

    private const string
        MailRemedy = "Slet den, eller skriv den under »tilladte-kontakter« i _data/site.yml, hvis den er officiel.",
        PhoneRemedy = "Slet det, eller skriv det under »tilladte-kontakter« i _data/site.yml, hvis det er officielt.",
        AddressRemedy = "Slet den, hvis den er privat, eller skriv den under »tilladte-kontakter« i _data/site.yml.";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace;

    private readonly OfficialContacts officialContacts = new(allowed);

    /// <summary>Reports CPR numbers, mail addresses, phone numbers and street addresses in a text.</summary>
    /// <param name="text">The text, in NFC, with <c>\n</c> as line breaks.</param>
    /// <param name="placeOf">Maps an index in the text to its place in the file.</param>
    /// <param name="linesWrap">True if a line break counts as a space; see <see cref="CprNumbers.Find"/>.</param>
    /// <param name="where">
    /// A Danish sentence that says where in the file the text is, put before the remedy for a CPR number. Empty if
    /// the place already says it, or if it is not known.
    /// </param>
    public void Scan(string text, Func<int, SourcePlace> placeOf, bool linesWrap = false, string where = "")
    {
        foreach (var found in CprNumbers.Find(text, linesWrap).Take(MaxReported))
        {
            AddCpr(
                placeOf(found.Start.Value),
                $"{where}Slet det, også af historikken, hvis filen har været delt. Er det et andet tal, så skriv "
                + "det med punktum for hver tre cifre, som 1.012.345.678.");
        }

        if (text.Contains('@', StringComparison.Ordinal))
        {
            Warn(text, placeOf, MailAddress(), "en e-mailadresse", MailRemedy);
        }

        if (text.AsSpan().ContainsAny(AtWords))
        {
            Warn(text, placeOf, ObfuscatedMailAddress(), "en e-mailadresse", MailRemedy);
        }

        Warn(text, placeOf, Phone(), "et telefonnummer", PhoneRemedy);
        if (text.AsSpan().ContainsAny(StreetEndings))
        {
            Warn(text, placeOf, Street(), "en adresse", AddressRemedy);
        }

        Warn(text, placeOf, AddressBeforeTown(), "en adresse", AddressRemedy);
    }

    /// <summary>
    /// Reports a spreadsheet column as CPR numbers. All its numbers, padded to ten digits, must begin with a birth
    /// date, which is never so for a column of amounts or account numbers. At least one must have nine digits, as
    /// spreadsheets drop the leading zero.
    /// </summary>
    public void ScanColumn(ImmutableArray<string> numbers, SourcePlace place)
    {
        var areBirthDates = numbers.All(number => CprNumbers.BeginsWithBirthDate(number.PadLeft(10, '0')));
        if (areBirthDates && numbers.Any(number => number.Length == 9))
        {
            AddCpr(
                place,
                "En kolonne har tal på 9 cifre, der er CPR-numre, når nullet foran er med. Slet dem, også af "
                + "historikken, hvis filen har været delt. Er det beløb, så vis dem med punktum for hver tusind.");
        }
    }

    /// <summary>Reports a CPR number in a file's path, as it would become part of a public address.</summary>
    public void ScanPath(string path)
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

    /// <summary>Warns about names in a document's properties that are not among the official contacts.</summary>
    public void ScanAuthors(IEnumerable<string> names, SourcePlace place)
    {
        foreach (var name in names.Where(name => !officialContacts.Contains(name)))
        {
            problems.Warn(
                place,
                $"Dokumentets egenskaber nævner »{CprNumbers.MaskAll(name)}« som forfatter.",
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
        foreach (var contact in found.Where(contact => !officialContacts.Contains(contact.Value)).Take(MaxReported))
        {
            problems.Warn(placeOf(contact.Index), $"»{contact.Value}« ligner {what}.", remedy);
        }
    }

    // Every repetition below is bounded, by the limits of mail systems or the length of names, so that matching takes
    // time linear in the text.

    [GeneratedRegex(@"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();

    [GeneratedRegex("""
        (?<![\w.+-])[\w.+-]{1,64}[ ]? (?:\[(?:at|a|snabel-?a)\]|\((?:at|a|snabel-?a)\)|\{at\}|<at>) [ ]?
        [\w-]{1,63} (?:[ ]?(?:\.|\[(?:dot|punktum)\]|\((?:dot|punktum)\))[ ]?[\w-]{1,63}){1,8}
        """, Options | RegexOptions.IgnoreCase)]
    private static partial Regex ObfuscatedMailAddress();

    /// <summary>
    /// Eight digits: in pairs, in two groups of four that are not years, or unseparated after +45 or a word such as
    /// "tlf".
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

    /// <summary>A name with a street ending, and a house number, before a town or floor.</summary>
    [GeneratedRegex("""
        \b(?:\p{Lu}[\p{L}.]{0,30}[ ]){0,3}
        (?: \p{Lu}[\p{L}.]{0,30}(?:vej|gade|allé|alle|stræde|vænge|vænget|plads|torv)
          | (?:Vej|Gade|Allé|Alle|Stræde|Vænge|Plads|Torv|Boulevard) )
        [ ][0-9]{1,3}[ ]?[A-Z]? (?=,?\s[0-9]{4}[ ]\p{Lu}|[ ]i[ ]\p{Lu}|,[ ](?:st|[0-9]{1,2})\.)
        """, Options)]
    private static partial Regex Street();

    /// <summary>
    /// Any other name with a house number, before a floor or a town with a postal code that is not a year. Matched from
    /// the comma backwards, as commas are rarer than capital letters.
    /// </summary>
    [GeneratedRegex("""
        ,\s(?:(?!(?:19|20)[0-9]{2})[1-9][0-9]{3}[ ]\p{Lu}\p{Ll}|(?:st|[0-9]{1,2})\.[ ]?(?:sal|th|tv|mf|dør)\b)
        (?<=\b(?<found>(?!\p{L}{0,30}(?i:vej|gade|allé|alle|stræde|vænge|vænget|plads|torv|boulevard)[ ])
            \p{Lu}[\p{L}.]{1,30}[ ][0-9]{1,3}[ ]?[A-Z]?),\s[^,]{1,20})
        """, Options | RegexOptions.ExplicitCapture)]
    private static partial Regex AddressBeforeTown();
}
