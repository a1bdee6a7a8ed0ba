using System.Text.RegularExpressions;

namespace Site.Disclosure;

/// <summary>
/// The contacts and offices that may appear on public pages. Comparison ignores spaces, case, and the separators and
/// country code of phone numbers, and treats <c>(at)</c> and similar spellings as @.
/// </summary>
/// <param name="allowed">The contacts in the site's settings.</param>
internal sealed partial class OfficialContacts(IEnumerable<string> allowed)
{
    private readonly HashSet<string> allowed = [.. allowed.Select(Normalize)];

    public bool Contains(string contact) => allowed.Contains(Normalize(contact));

    private static string Normalize(string contact)
    {
        var text = string.Concat(contact.Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();
        return text.Any(char.IsLetter)
            ? Dot().Replace(At().Replace(text, "@"), ".")
            : CountryCode().Replace(string.Concat(text.Where(sign => char.IsAsciiDigit(sign) || sign == '+')), "");
    }

    [GeneratedRegex(@"[\[({<](?:at|a|snabel-?a)[\])}>]", RegexOptions.CultureInvariant)]
    private static partial Regex At();

    [GeneratedRegex(@"[\[({<](?:dot|punktum)[\])}>]", RegexOptions.CultureInvariant)]
    private static partial Regex Dot();

    [GeneratedRegex(@"^(?:\+|00)45(?=[0-9]{8}\z)", RegexOptions.CultureInvariant)]
    private static partial Regex CountryCode();
}
