using System.Buffers;
using System.Text.RegularExpressions;

namespace Site.Model;

/// <summary>
/// The public URL of the site: <c>https://kommune.dk/vidensbank</c>. The site is served below its path, the base path,
/// which may be empty. A path of the site begins at the site's own root: <c>/om/</c>. Only this class turns it into a
/// path on the host (<c>/vidensbank/om/</c>) or an absolute URL.
/// </summary>
public sealed partial record BaseUrl
{
    /// <summary>The characters of a part of the base path: those of <see cref="Slug"/>.</summary>
    private static readonly SearchValues<char> PathCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private BaseUrl(string origin, string path) => (Origin, Path, Value) = (origin, path, origin + path);

    /// <summary>Scheme and host, as written: <c>https://kommune.dk</c>.</summary>
    public string Origin { get; }

    /// <summary>The base path, without a slash at its end: <c>/vidensbank</c>; empty for a site at the root.</summary>
    public string Path { get; }

    /// <summary>The whole URL, without a slash at the end.</summary>
    public string Value { get; }

    /// <summary>Parses a URL, without or with slashes at its end.</summary>
    /// <param name="written">
    /// http or https, with a host, and without user name, query and fragment. The parts of its path are of lower-case
    /// ASCII letters, digits and hyphens.
    /// </param>
    /// <param name="problems">Receives a problem if null is returned.</param>
    public static BaseUrl? Parse(PlacedText written, ProblemList problems)
    {
        var text = written.Text;
        var match = Parts().Match(text);
        if (!match.Success || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            problems.Add(
                written.Place,
                $"»{text}« er ikke en adresse, en hjemmeside kan have.",
                "Skriv for eksempel »adresse: https://vidensbank.eksempel.dk«.");
            return null;
        }

        // The path is read from the text, because Uri resolves "..".
        var (origin, path) = (match.Groups["origin"].Value, match.Groups["path"].Value.TrimEnd('/'));
        if (match.Groups["rest"].Length > 0)
        {
            problems.Add(
                written.Place,
                $"»{text}« har noget efter ? eller #, og det kan en hjemmesides adresse ikke have.",
                $"Skriv kun det, der står foran: »adresse: {origin}{SuggestPath(path)}«.");
            return null;
        }

        if (path.Length > 0 && !path[1..].Split('/').All(IsPathPart))
        {
            problems.Add(
                written.Place,
                $"Siden kan ikke ligge i mappen »{path}« på {origin}.",
                $"Brug små bogstaver a-z, tal og bindestreg: »adresse: {origin}{SuggestPath(path)}«.");
            return null;
        }

        return new BaseUrl(origin, path);
    }

    /// <summary>Parses a URL that nobody has to correct.</summary>
    /// <exception cref="FormatException">It is not a base URL.</exception>
    public static BaseUrl Parse(string text) =>
        Parse(new PlacedText(text, default), new ProblemList()) ?? throw new FormatException($"Not a base URL: {text}");

    /// <summary>Returns the path on the host of a path of the site: <c>/vidensbank/om/</c> for <c>/om/</c>.</summary>
    /// <param name="address">Begins with a slash.</param>
    public string PathOf(string address) => Path + address;

    /// <summary>Returns the absolute URL of a path of the site: <c>https://kommune.dk/vidensbank/om/</c>.</summary>
    /// <param name="address">Begins with a slash.</param>
    public string UrlOf(string address) => Value + address;

    /// <summary>
    /// Returns the path on the host if an address is a path of the site. Returns any other address unchanged:
    /// <c>https:</c>, <c>//</c>, <c>#</c>, relative.
    /// </summary>
    public string Resolve(string address) =>
        address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) ? PathOf(address) : address;

    /// <summary>Returns the path of the site at a path on the host; null if that is not below the base path.</summary>
    /// <param name="path">Begins with a slash; may have a query or fragment.</param>
    public string? FindAddress(string path) =>
        Path.Length == 0 ? path
        : !path.StartsWith(Path, StringComparison.Ordinal) ? null
        : path.Length == Path.Length ? "/"
        : path[Path.Length] == '/' ? path[Path.Length..]
        : path[Path.Length] is '?' or '#' ? $"/{path[Path.Length..]}"
        : null;

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsPathPart(string part) => part.Length > 0 && !part.AsSpan().ContainsAnyExcept(PathCharacters);

    /// <summary>The nearest valid path; empty if nothing of it can be used.</summary>
    private static string SuggestPath(string path) => string.Concat(
        Uri.UnescapeDataString(path).Split('/', '\\').Select(Slug.From).Where(part => part.Length > 0)
            .Select(part => $"/{part}"));

    [GeneratedRegex(
        """^(?<origin>https?://[^/?#\\@\s]+)(?<path>(?:[/\\][^?#]*)?)(?<rest>(?:[?#].*)?)\z""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Parts();
}
