using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Site.Model;

/// <summary>
/// An address that leads to a page by redirect. It can only be a path of this site, perhaps with the fields of a query,
/// so it can be written into Netlify's <c>_redirects</c> and as a folder of the output without further checks: no host,
/// no placeholder, no white space, nothing that leads out of a folder.
/// </summary>
public sealed partial record FormerAddress
{
    /// <summary>The most characters, as a browser sends them: æ, ø, å and blanks are three to six each.</summary>
    private const int Longest = 200;

    /// <summary>A query of more fields is no page's address but a search.</summary>
    private const int MostFields = 5;

    private const string Index = "index.html";

    /// <summary>
    /// Allowed beside letters and digits: valid in URLs and in Windows' names, and without a meaning to Netlify.
    /// </summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create(" -._~!$&'()+,;=@");

    /// <summary>The path of <see cref="Signs"/> that a browser sends as it is.</summary>
    private static readonly SearchValues<char> Unescaped =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-._~!$&'()+,;=@");

    private FormerAddress(string path, ImmutableArray<string> query, SourcePlace place) =>
        (Path, Query, Place) = (path, query, place);

    /// <summary>
    /// The path with its escapes resolved and no slash at either end: <c>Dagsordener/Møde 24.aspx</c>.
    /// </summary>
    public string Path { get; }

    /// <summary>
    /// The fields of the query, each <c>key=value</c> of ASCII letters, digits and <c>_-.~</c>; empty for most.
    /// </summary>
    public ImmutableArray<string> Query { get; }

    /// <summary>Where the author wrote it.</summary>
    public SourcePlace Place { get; }

    /// <summary>The path as a browser sends it, in ASCII: <c>/Dagsordener/M%C3%B8de%2024.aspx</c>.</summary>
    public string EscapedPath => Escaped($"/{Path}");

    /// <summary>The whole address as a browser sends it: <c>/index.asp?PageID=26</c>.</summary>
    public string Address => Query.IsEmpty ? EscapedPath : $"{EscapedPath}?{string.Join('&', Query)}";

    /// <summary>The file that a server without redirects answers with; no file can answer a query.</summary>
    public string? File => Query.IsEmpty ? $"{Path}/{Index}" : null;

    /// <summary>A path of the site as a browser sends it.</summary>
    /// <param name="path">With escapes resolved.</param>
    public static string Escaped(string path)
    {
        var escaped = new StringBuilder(path.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(path))
        {
            var isPlain = Unescaped.Contains((char)octet);
            _ = isPlain ? escaped.Append((char)octet) : escaped.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        return escaped.ToString();
    }

    /// <summary>Reads what an author wrote; null, with a problem added, where it is no such address.</summary>
    public static FormerAddress? Parse(PlacedText written, ProblemList problems)
    {
        var address = Parse(written.Text, written.Place, out var fault);
        if (address is null)
        {
            problems.Add(
                written.Place,
                $"»{Shown(written.Text)}« kan ikke være en tidligere adresse: {fault.Reason}.",
                fault.Remedy);
        }

        return address;
    }

    /// <summary>Reads what an author wrote.</summary>
    /// <param name="text">From the site's root: <c>/aftaler/gammelt-navn/</c>, escaped or not.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="fault">Why it is none and what to write instead, where null is returned.</param>
    public static FormerAddress? Parse(string text, SourcePlace place, out FormerAddressFault fault)
    {
        var (path, query) = text.Split('?', 2) is [var before, var after] ? (before, after) : (text, null);
        fault = FaultOfForm(text) ?? FaultOfPath(path) ?? (query is null ? null : FaultOfQuery(query)) ?? default;
        if (fault != default)
        {
            return null;
        }

        var parts = Parts(path).Select(part => LatinLetters.Composed(Unescape(part)!)).ToList();
        if (parts is [.., var last] && last.Equals(Index, StringComparison.OrdinalIgnoreCase))
        {
            parts.RemoveAt(parts.Count - 1); // servers answer with it for the folder
        }

        var address = new FormerAddress(string.Join('/', parts), query is null ? [] : [.. query.Split('&')], place);
        fault = parts.Count == 0 ? new("det er forsidens adresse", "Slet den: forsiden bliver, hvor den er.")
            : address.Address.Length <= Longest ? default
            : new($"den er for lang (der er plads til {Longest} tegn, og æ, ø, å og mellemrum fylder flere)",
                "Slet den: så lang en adresse kan ikke føres videre.");
        return fault == default ? address : null;
    }

    /// <inheritdoc/>
    public bool Equals(FormerAddress? other) => other is not null && (Address, Place) == (other.Address, other.Place);

    /// <inheritdoc/>
    public override int GetHashCode() => (Address, Place).GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Address;

    /// <summary>What is wrong with the address as a whole, or null.</summary>
    private static FormerAddressFault? FaultOfForm(string text) =>
        text.Any(char.IsControl) ? new("den har linjeskift eller usynlige tegn",
            "Skriv hver gammel adresse på sin egen linje med en bindestreg foran.")
        : Scheme().IsMatch(text) || text.StartsWith("//", StringComparison.Ordinal) ? new("den nævner et websted",
            Instead("Skriv kun det, der kommer efter webstedets navn", OwnPath(text)))
        : !text.StartsWith('/') ? new("den begynder ikke med en skråstreg",
            Instead("Begynd med en skråstreg", $"/{text}"))
        : text.Any(char.IsWhiteSpace) ? new("der er mellemrum i den",
            Instead("Skriv mellemrum som %20", string.Join("%20", text.Split((char[]?)null))))
        : text.Contains('#', StringComparison.Ordinal) ? new("et afsnit efter # kommer aldrig frem til serveren",
            Instead("Skriv kun det, der står før #", text.Split('#')[0]))
        : null;

    private static FormerAddressFault? FaultOfPath(string path) =>
        Parts(path).Select(FaultOfPart).FirstOrDefault(fault => fault is not null);

    /// <summary>What is wrong with what stands between two slashes, or null.</summary>
    private static FormerAddressFault? FaultOfPart(string part)
    {
        const string Copy = "Skriv adressen, som den står i browserens adresselinje.";
        if (part.Length == 0)
        {
            return new("to skråstreger står lige efter hinanden", "Skriv én skråstreg.");
        }

        if (Unescape(part) is not { } name)
        {
            return new("et % i den er ikke fulgt af to cifre, eller koderne er ikke UTF-8", Copy);
        }

        var odd = name.EnumerateRunes().Where(rune => !IsAllowed(rune)).ToList();
        if (odd.Count > 0)
        {
            return new($"tegnet {Shown(odd[0])} kan ikke bruges",
                "Skriv hver gammel adresse fuldt ud, uden *, : og andre tegn, der ikke kan være i et filnavn.");
        }

        return name[0] is '.' or ' ' || name[^1] is '.' or ' '
            ? new("et navn i den begynder eller slutter med punktum eller mellemrum", Copy)
            : DeviceNames.Has(name) ? new($"Windows kan ikke have en mappe med navnet »{name}«", "Slet den.")
            : null;
    }

    private static FormerAddressFault? FaultOfQuery(string query)
    {
        var fields = query.Split('&');
        var keys = fields.Select(field => field.Split('=')[0]).Distinct(StringComparer.Ordinal);
        var areDistinct = keys.Count() == fields.Length;
        return fields.Length <= MostFields && areDistinct && fields.All(field => Field().IsMatch(field))
            ? null
            : new("det, der står efter spørgsmålstegnet, kan serveren ikke kende igen",
                "Der kan stå op til fem forskellige felter af almindelige bogstaver og tal: »/index.asp?PageID=26«.");
    }

    private static bool IsAllowed(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value) || Signs.Contains((char)rune.Value)
        : Rune.IsLetterOrDigit(rune) || IsMark(rune);

    /// <summary>What <see cref="LatinLetters"/> will join with the letter before it.</summary>
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;

    private static string Shown(Rune rune) => Rune.IsSymbol(rune) || Rune.IsPunctuation(rune)
        ? $"»{rune}«"
        : string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");

    /// <summary>What stands between the slashes; nothing for the root.</summary>
    /// <summary>A text as it can stand in a message of one line.</summary>
    private static string Shown(string text)
    {
        const int Most = 120;
        var line = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= Most ? line : $"{line[..Most]}…";
    }

    private static string[] Parts(string path) =>
        path.Length == 1 ? [] : (path.EndsWith('/') ? path[1..^1] : path[1..]).Split('/');

    /// <summary>A remedy with the address as it should be, where that would be right.</summary>
    private static string Instead(string remedy, string? address)
    {
        var isRight = address is not null && Parse(address, default, out _) is not null;
        return isRight
            ? $"{remedy}: »{address}«."
            : $"{remedy}, og skriv hver adresse for sig: »/aftaler/gammelt-navn/«.";
    }

    /// <summary>The path and query of a full address, or null.</summary>
    private static string? OwnPath(string text)
    {
        var address = text.StartsWith("//", StringComparison.Ordinal) ? $"https:{text}" : text;
        var isWeb = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        return isWeb ? uri!.PathAndQuery : null;
    }

    /// <summary>The text with its <c>%</c> escapes resolved; null where one is broken or they are not UTF-8.</summary>
    private static string? Unescape(string text)
    {
        var octets = new List<byte>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '%')
            {
                octets.AddRange(Encoding.UTF8.GetBytes(text, index, char.IsSurrogatePair(text, index) ? 2 : 1));
                index += char.IsSurrogatePair(text, index) ? 1 : 0;
            }
            else if (index + 2 < text.Length && OctetOf(text.AsSpan(index + 1, 2)) is { } octet)
            {
                octets.Add(octet);
                index += 2;
            }
            else
            {
                return null;
            }
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString([.. octets]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static byte? OctetOf(ReadOnlySpan<char> digits) =>
        byte.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet)
            ? octet
            : null;

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9+.-]*:", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    /// <summary>What Netlify's reader takes for nothing but a field, and its engine for no placeholder.</summary>
    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9_-]*=[a-zA-Z0-9_.~-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}

/// <summary>Why a text is no former address.</summary>
/// <param name="Reason">A Danish clause: "der er mellemrum i den".</param>
/// <param name="Remedy">A Danish sentence.</param>
public readonly record struct FormerAddressFault(string Reason, string Remedy);
