using System.Globalization;
using System.Text.RegularExpressions;
using Site.Model;

namespace Site.Disclosure;

/// <summary>Recognises in a text what must not be, or perhaps should not be, on a public page.</summary>
/// <param name="allowed">Official contacts that may stand as they are: mail addresses, phone numbers and streets, compared without spaces and case.</param>
/// <param name="problems">Where findings are told: CPR numbers stop the build and are masked, the rest are warnings.</param>
internal sealed partial class PersonalData(IEnumerable<string> allowed, ProblemList problems)
{
    private readonly HashSet<string> allowed = [.. allowed.Select(Normalised)];

    private const string Mask = "••••••-••••";

    /// <summary>Whether a CPR number stands in a text.</summary>
    public static bool HasCpr(string text) => Cpr().Matches(text).Any(IsDate);

    /// <summary>A text that may be shown to anybody: every CPR number in it masked.</summary>
    public static string Masked(string text) => Cpr().Replace(text, match => IsDate(match) ? Mask : match.Value);

    /// <summary>Tells what a text holds.</summary>
    /// <param name="text">The text, letters composed, lines ended by <c>\n</c>.</param>
    /// <param name="placeOf">Where a position in it is.</param>
    public void Scan(string text, Func<int, SourcePlace> placeOf)
    {
        foreach (Match match in Cpr().Matches(text))
        {
            if (IsDate(match))
            {
                problems.Add(placeOf(match.Index), $"Her står et CPR-nummer ({Mask}).", "Slet det, også af historikken, hvis filen har været delt. Er det ikke et CPR-nummer, så skriv tallet med mellemrum eller punktum.");
            }
        }

        Warn(text, placeOf, MailAddress(), "en e-mailadresse", "Slet den, eller skriv den under »tilladte kontakter« i _data/site.yml, hvis den er officiel.");
        Warn(text, placeOf, Phone(), "et telefonnummer", "Slet det, eller skriv det under »tilladte kontakter« i _data/site.yml, hvis det er officielt.");
        Warn(text, placeOf, Street(), "en adresse", "Slet den, hvis den er privat, eller skriv den under »tilladte kontakter« i _data/site.yml.");
    }

    private void Warn(string text, Func<int, SourcePlace> placeOf, Regex pattern, string what, string remedy)
    {
        foreach (Match match in pattern.Matches(text))
        {
            if (!allowed.Contains(Normalised(match.Value)))
            {
                problems.Warn(placeOf(match.Index), $"»{match.Value}« ligner {what}.", remedy);
            }
        }
    }

    /// <summary>The first six digits of a CPR number are a birthday (CPR-loven, bilag 1); the last four are not checked, since newer numbers fail the old modulus 11.</summary>
    private static bool IsDate(Match match) =>
        DateOnly.TryParseExact($"{match.Groups["day"].Value}{match.Groups["month"].Value}20{match.Groups["year"].Value}", "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        || DateOnly.TryParseExact($"{match.Groups["day"].Value}{match.Groups["month"].Value}19{match.Groups["year"].Value}", "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Normalised(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();

    [GeneratedRegex(@"(?<![\d.,])(?<day>[0-3]\d)(?<month>[01]\d)(?<year>\d\d)[ \u00A0]?[-\u2010-\u2015]?[ \u00A0]?\d{4}(?![\d,]|\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Cpr();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"(?<![\d.,-])((\+|00)45 ?)?[2-9]\d \d\d \d\d \d\d(?![\d,]|\.\d)|(?<=\b(tlf|telefon|mobil)\.?:? ?)\d{8}\b|\+45 ?\d{8}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b\p{Lu}[\p{L}.]*( \p{Lu}[\p{L}.]*)*(vej|gade|allé|stræde|vænget|plads|Vej|Gade|Allé|Stræde|Plads) \d{1,3}[A-Z]?(?=,? \d{4} \p{Lu}|, \d+\. ?(sal|th|tv))", RegexOptions.CultureInvariant)]
    private static partial Regex Street();
}
