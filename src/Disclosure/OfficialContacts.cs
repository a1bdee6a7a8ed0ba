using System.Text.RegularExpressions;

namespace Site.Disclosure;

/// <summary>
/// Contacts and offices that may stand on public pages, from the site's settings. However they are written: blanks,
/// case, the signs in a phone number, Denmark's code before it, and another sign for @ make no difference.
/// </summary>
/// <param name="allowed">As they are written there.</param>
internal sealed partial class OfficialContacts(IEnumerable<string> allowed)
{
    private readonly HashSet<string> allowed = [.. allowed.Select(Normalized)];

    public bool Contains(string contact) => allowed.Contains(Normalized(contact));

    private static string Normalized(string contact)
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
