using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Site.Model;

/// <summary>
/// An address that redirects to a page: a path of this site, optionally with a query. Validated so that it can be
/// written to Netlify's <c>_redirects</c> and used as an output folder without further checks: no host, no placeholder,
/// no unescaped white space, no path traversal.
/// </summary>
public sealed partial record FormerAddress
{
    /// <summary>The maximum length, percent-encoded: a space takes three characters, and æ, ø and å six each.</summary>
    private const int MaxLength = 200;

    /// <summary>A query with more fields is a search rather than a page's address.</summary>
    private const int MaxFields = 5;

    private const string IndexFile = "index.html";

    /// <summary>
    /// Characters allowed besides letters and digits. They are valid in Windows file names and have no special meaning
    /// to Netlify. The space is escaped in a URL; the others are valid as they are.
    /// </summary>
    private static readonly SearchValues<char> AllowedPunctuation = SearchValues.Create(" -._~!$&'()+,;=@");

    private static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-._~!$&'()+,;=@");

    private FormerAddress(string path, ImmutableArray<string> query, SourcePlace place) =>
        (Path, Query, Place) = (path, query, place);

    /// <summary>The path, percent-decoded, without a slash at either end: <c>Dagsordener/Møde 24.aspx</c>.</summary>
    public string Path { get; }

    /// <summary>
    /// The query's fields, each <c>key=value</c> of ASCII letters, digits and <c>_-.~</c>; usually empty.
    /// </summary>
    public ImmutableArray<string> Query { get; }

    /// <summary>Where the author wrote it.</summary>
    public SourcePlace Place { get; }

    /// <summary>The path percent-encoded, with a leading slash: <c>/Dagsordener/M%C3%B8de%2024.aspx</c>.</summary>
    public string EscapedPath => Escape($"/{Path}");

    /// <summary>The path and query, percent-encoded: <c>/index.asp?PageID=26</c>.</summary>
    public string Address => Query.IsEmpty ? EscapedPath : $"{EscapedPath}?{string.Join('&', Query)}";

    /// <summary>
    /// The output file that serves the address on a server without redirects; null if the address has a query, which no
    /// file can serve.
    /// </summary>
    public string? File => Query.IsEmpty ? $"{Path}/{IndexFile}" : null;

    /// <summary>Percent-encodes a decoded path.</summary>
    public static string Escape(string path)
    {
        var escaped = new StringBuilder(path.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(path))
        {
            var isPlain = PlainCharacters.Contains((char)octet);
            _ = isPlain ? escaped.Append((char)octet) : escaped.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        return escaped.ToString();
    }

    /// <summary>Parses an address; returns null, with a problem added, if it is invalid.</summary>
    public static FormerAddress? Parse(PlacedText written, ProblemList problems)
    {
        var address = Parse(written.Text, written.Place, out var fault);
        if (address is null)
        {
            problems.Add(
                written.Place,
                $"»{Display(written.Text)}« kan ikke være en tidligere adresse: {fault.Reason}.",
                fault.Remedy);
        }

        return address;
    }

    /// <summary>Parses an address; returns null if it is invalid.</summary>
    /// <param name="text">Relative to the site's root: <c>/aftaler/gammelt-navn/</c>, percent-encoded or not.</param>
    /// <param name="place">Where it is written.</param>
    /// <param name="fault">Why it is invalid and what to write instead, if null is returned.</param>
    public static FormerAddress? Parse(string text, SourcePlace place, out FormerAddressFault fault)
    {
        var pathAndQuery = text.Split('?', 2);
        var (path, query) = (pathAndQuery[0], pathAndQuery.ElementAtOrDefault(1));
        fault = FindFormFault(text) ?? FindPathFault(path) ?? (query is null ? null : FindQueryFault(query)) ?? default;
        if (fault != default)
        {
            return null;
        }

        var parts = SplitPath(path).Select(part => LatinLetters.Compose(Unescape(part)!)).ToList();
        if (parts is [.., var last] && last.Equals(IndexFile, StringComparison.OrdinalIgnoreCase))
        {
            parts.RemoveAt(parts.Count - 1); // servers treat it as its folder
        }

        var address = new FormerAddress(string.Join('/', parts), query is null ? [] : [.. query.Split('&')], place);
        fault = parts.Count == 0 ? new("det er forsidens adresse", "Slet den: forsiden bliver, hvor den er.")
            : address.Address.Length <= MaxLength ? default
            : new($"den er for lang (der er plads til {MaxLength} tegn, og æ, ø, å og mellemrum fylder flere)",
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
    private static FormerAddressFault? FindFormFault(string text) =>
        text.Any(char.IsControl) ? new("den har linjeskift eller usynlige tegn",
            "Skriv hver gammel adresse på sin egen linje med en bindestreg foran.")
        : Scheme().IsMatch(text) || text.StartsWith("//", StringComparison.Ordinal) ? new("den nævner et websted",
            SuggestInstead("Skriv kun det, der kommer efter webstedets navn", ExtractPath(text)))
        : !text.StartsWith('/') ? new("den begynder ikke med en skråstreg",
            SuggestInstead("Begynd med en skråstreg", $"/{text}"))
        : text.Any(char.IsWhiteSpace) ? new("der er mellemrum i den",
            SuggestInstead("Skriv mellemrum som %20", string.Join("%20", text.Split((char[]?)null))))
        : text.Contains('#', StringComparison.Ordinal) ? new("et afsnit efter # kommer aldrig frem til serveren",
            SuggestInstead("Skriv kun det, der står før #", text.Split('#')[0]))
        : null;

    private static FormerAddressFault? FindPathFault(string path) =>
        SplitPath(path).Select(FindPartFault).FirstOrDefault(fault => fault is not null);

    private static FormerAddressFault? FindPartFault(string part)
    {
        const string CopyRemedy = "Skriv adressen, som den står i browserens adresselinje.";
        if (part.Length == 0)
        {
            return new("to skråstreger står lige efter hinanden", "Skriv én skråstreg.");
        }

        if (Unescape(part) is not { } name)
        {
            return new("et % i den er ikke fulgt af to cifre, eller koderne er ikke UTF-8", CopyRemedy);
        }

        var disallowed = name.EnumerateRunes().Where(rune => !IsAllowed(rune)).ToList();
        if (disallowed.Count > 0)
        {
            return new($"tegnet {Display(disallowed[0])} kan ikke bruges",
                "Skriv hver gammel adresse fuldt ud, uden *, : og andre tegn, der ikke kan være i et filnavn.");
        }

        return name[0] is '.' or ' ' || name[^1] is '.' or ' '
            ? new("et navn i den begynder eller slutter med punktum eller mellemrum", CopyRemedy)
            : DeviceNames.Contains(name) ? new($"Windows kan ikke have en mappe med navnet »{name}«", "Slet den.")
            : null;
    }

    private static FormerAddressFault? FindQueryFault(string query)
    {
        var fields = query.Split('&');
        var keys = fields.Select(field => field.Split('=')[0]).Distinct(StringComparer.Ordinal);
        var areDistinct = keys.Count() == fields.Length;
        return fields.Length <= MaxFields && areDistinct && fields.All(field => Field().IsMatch(field))
            ? null
            : new("det, der står efter spørgsmålstegnet, kan serveren ikke kende igen",
                "Der kan stå op til fem forskellige felter af almindelige bogstaver og tal: »/index.asp?PageID=26«.");
    }

    private static bool IsAllowed(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value) || AllowedPunctuation.Contains((char)rune.Value)
        : Rune.IsLetterOrDigit(rune) || IsMark(rune);

    /// <summary><see cref="LatinLetters"/> joins a combining mark to the letter before.</summary>
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;

    private static string Display(Rune rune) => Rune.IsSymbol(rune) || Rune.IsPunctuation(rune)
        ? $"»{rune}«"
        : string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");

    /// <summary>The text on one line, shortened, for a message.</summary>
    private static string Display(string text)
    {
        const int MaxShown = 120;
        var line = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= MaxShown ? line : $"{line[..MaxShown]}…";
    }

    /// <summary>The parts of a path between its slashes; empty for the root.</summary>
    private static string[] SplitPath(string path) =>
        path.Length == 1 ? [] : (path.EndsWith('/') ? path[1..^1] : path[1..]).Split('/');

    /// <summary>Appends the corrected address to a remedy, or an example if that address is invalid or null.</summary>
    private static string SuggestInstead(string remedy, string? address)
    {
        var isValid = address is not null && Parse(address, default, out _) is not null;
        return isValid
            ? $"{remedy}: »{address}«."
            : $"{remedy}, og skriv hver adresse for sig: »/aftaler/gammelt-navn/«.";
    }

    /// <summary>The path and query of an absolute URL, or null.</summary>
    private static string? ExtractPath(string text)
    {
        var address = text.StartsWith("//", StringComparison.Ordinal) ? $"https:{text}" : text;
        var isWeb = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        return isWeb ? uri!.PathAndQuery : null;
    }

    /// <summary>Percent-decodes a text; null if an escape is malformed or the bytes are not UTF-8.</summary>
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
            else if (index + 2 < text.Length && ParseOctet(text.AsSpan(index + 1, 2)) is { } octet)
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

    private static byte? ParseOctet(ReadOnlySpan<char> digits) =>
        byte.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet)
            ? octet
            : null;

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9+.-]*:", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    /// <summary>A field that Netlify takes literally, without a placeholder: <c>PageID=26</c>.</summary>
    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9_-]*=[a-zA-Z0-9_.~-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}

/// <summary>Why a text is not a valid former address.</summary>
/// <param name="Reason">A Danish clause: "der er mellemrum i den".</param>
/// <param name="Remedy">A Danish sentence.</param>
public readonly record struct FormerAddressFault(string Reason, string Remedy);
