using System.Buffers;
using System.Text.RegularExpressions;
using Site.Model;

namespace Site.Disclosure;

/// <summary>Tells of a text what must not be, or perhaps should not be, on a public page.</summary>
/// <param name="allowed">Official contacts that may stand as they are: mail addresses, phone numbers, streets and offices, compared without spaces and case.</param>
/// <param name="problems">Where findings are told: CPR numbers stop the build and are masked, the rest are warnings.</param>
internal sealed partial class PersonalData(IEnumerable<string> allowed, ProblemList problems)
{
    /// <summary>Of each sort in one text; when these are mended, the next are told.</summary>
    private const int MostTold = 100;

    /// <summary>What every street in <see cref="Street"/> has, before its number; nearly no text has it, and looking for it costs next to nothing.</summary>
    private static readonly SearchValues<string> StreetEndings = SearchValues.Create(
        ["vej ", "gade ", "allé ", "alle ", "stræde ", "vænge ", "vænget ", "plads ", "torv ", "boulevard "], StringComparison.OrdinalIgnoreCase);

    private readonly HashSet<string> allowed = [.. allowed.Select(Normalised)];

    /// <summary>Tells what a text holds.</summary>
    /// <param name="text">The text, letters composed, lines ended by <c>\n</c>.</param>
    /// <param name="placeOf">Where a position in it is.</param>
    public void Scan(string text, Func<int, SourcePlace> placeOf)
    {
        foreach (var index in CprNumbers.In(text).Take(MostTold))
        {
            problems.Add(placeOf(index), $"Her står et CPR-nummer ({CprNumbers.Mask}).", "Slet det, også af historikken, hvis filen har været delt. Er det ikke et CPR-nummer, så skriv tallet med mellemrum eller punktum.");
        }

        if (text.Contains('@', StringComparison.Ordinal))
        {
            Warn(text, placeOf, MailAddress(), "en e-mailadresse", "Slet den, eller skriv den under »tilladte kontakter« i _data/site.yml, hvis den er officiel.");
        }

        Warn(text, placeOf, Phone(), "et telefonnummer", "Slet det, eller skriv det under »tilladte kontakter« i _data/site.yml, hvis det er officielt.");
        if (text.AsSpan().ContainsAny(StreetEndings))
        {
            Warn(text, placeOf, Street(), "en adresse", "Slet den, hvis den er privat, eller skriv den under »tilladte kontakter« i _data/site.yml.");
        }
    }

    /// <summary>Tells a CPR number in a path: it would be part of an address.</summary>
    public void ScanName(string path)
    {
        if (CprNumbers.In(path).Any())
        {
            problems.Add(new SourcePlace(path), $"Navnet på filen eller en mappe, den ligger i, har et CPR-nummer ({CprNumbers.Mask}).", "Giv den et andet navn, også i historikken, hvis den har været delt. Er det ikke et CPR-nummer, så del tallet med bindestreger.");
        }
    }

    /// <summary>Warns of a person named in a document's properties, unless the name is an official one.</summary>
    public void ScanAuthor(string name, SourcePlace place)
    {
        if (!allowed.Contains(Normalised(name)))
        {
            problems.Warn(place, $"Dokumentets egenskaber nævner »{CprNumbers.Masked(name)}« som forfatter.", "Fjern navnet i det program, dokumentet er skrevet i, og gem det igen. Er det et kontor, så skriv det under »tilladte kontakter« i _data/site.yml.");
        }
    }

    private void Warn(string text, Func<int, SourcePlace> placeOf, Regex pattern, string what, string remedy)
    {
        foreach (var match in pattern.Matches(text).Where(match => !allowed.Contains(Normalised(match.Value))).Take(MostTold))
        {
            problems.Warn(placeOf(match.Index), $"»{match.Value}« ligner {what}.", remedy);
        }
    }

    private static string Normalised(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();

    // Every repetition below is bounded, by what a mail system allows or a name can be: the time grows with the text and no faster.

    [GeneratedRegex(@"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"(?<![0-9]|[0-9][.,-])(?:(?:\+|00)45[ \u00A0]?)?[2-9][0-9](?:[ \u00A0][0-9]{2}){3}(?![0-9]|[.,][0-9])|(?<=\b(?:tlf|telefon|mobil)\.?:? ?)[0-9]{8}\b|\+45[ \u00A0]?[0-9]{8}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Phone();

    [GeneratedRegex("""
        \b(?:\p{Lu}[\p{L}.]{0,30}[ ]){0,3} (?:\p{Lu}[\p{L}.]{0,30}(?:vej|gade|allé|alle|stræde|vænge|vænget|plads|torv)|(?:Vej|Gade|Allé|Alle|Stræde|Vænge|Plads|Torv|Boulevard))
        [ ][0-9]{1,3}[ ]?[A-Z]? (?=,?\s[0-9]{4}[ ]\p{Lu}|,[ ](?:st|[0-9]{1,2})\.)
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Street();
}
