using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using Site.Rendering.Files;

namespace Site.Writing;

/// <summary>Finds the addresses in files other than pages: feeds, calendars, JSON, style sheets, redirects.</summary>
internal sealed partial class FileLinks(OwnAddresses own)
{
    /// <summary>
    /// Their value is always an address. The value of any other field is one only if it looks like an address.
    /// </summary>
    private static readonly HashSet<string> AddressFields =
        new(["href", "src", "url", "uri", "start_url", "scope", "action"], StringComparer.Ordinal);

    /// <summary>
    /// The field of a JSON Feed that holds HTML (jsonfeed.org, version 1.1). XML elements with <c>type="html"</c> are
    /// treated as this field.
    /// </summary>
    private const string HtmlField = "content_html";

    /// <summary>
    /// Returns the addresses in a file, in order; they may include addresses of other sites. Empty for a type of file
    /// that holds none.
    /// </summary>
    public IEnumerable<string> Find(OutputFile file) => Path.GetExtension(file.Path) switch
    {
        ".xml" => FindInXml(file.Content),
        ".json" or ".webmanifest" => FindInJson(file.Content.Span),
        ".css" => CssAddress().Matches(DecodeText(file)).Select(match => match.Groups["address"].Value),
        ".ics" => FindInText(
            // RFC 5545, 3.1: long lines are folded.
            DecodeText(file)
                .Replace("\r\n ", "", StringComparison.Ordinal)
                .Replace("\n ", "", StringComparison.Ordinal)),
        ".txt" => FindInText(DecodeText(file)),
        "" when Path.GetFileName(file.Path) == "_redirects" =>
            DecodeText(file).Split('\n').Select(ParseRedirectTarget).OfType<string>(),
        _ => [],
    };

    /// <summary>
    /// Returns the values that are addresses, by the name of their field or by their form, and the links in fields that
    /// hold HTML.
    /// </summary>
    public List<string> FindInJson(ReadOnlySpan<byte> json)
    {
        var (addresses, field) = (new List<string>(), "");
        for (var reader = new Utf8JsonReader(json); reader.Read();)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                // In arrays, only absolute addresses count: the search index has arrays of encoded numbers, some of
                // which look like paths.
                var found = FindInValue(field, reader.GetString()!);
                addresses.AddRange(found.Where(address => field.Length > 0 || own.IsAbsolute(address)));
            }

            // Reset at every other token: a field does not apply to the values nested in it. In the search index, field
            // names are words of the pages' text.
            field = reader.TokenType == JsonTokenType.PropertyName ? reader.GetString()! : "";
        }

        return addresses;
    }

    private List<string> FindInXml(ReadOnlyMemory<byte> xml)
    {
        var addresses = new List<string>();
        using var reader = XmlReader.Create(
            new MemoryStream(xml.ToArray()),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var element = "";
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                element = reader.GetAttribute("type") == "html" ? HtmlField : reader.LocalName;
            }

            // An Atom id is an identifier, not a link.
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && element != "id")
            {
                addresses.AddRange(FindInValue(element, reader.Value.Trim()));
            }

            while (reader.MoveToNextAttribute())
            {
                addresses.AddRange(FindInValue(reader.LocalName, reader.Value));
            }
        }

        return addresses;
    }

    private IEnumerable<string> FindInValue(string field, string value) =>
        field == HtmlField ? PageLinks.Scan(Encoding.UTF8.GetBytes(value)).Links.Select(link => link.Address)
        : AddressFields.Contains(field) || own.IsAbsolute(value) || OwnAddresses.LooksRooted(value) ? [value] : [];

    /// <summary>Returns the site's own absolute addresses in running text.</summary>
    private IEnumerable<string> FindInText(string text) =>
        AbsoluteAddress().Matches(text)
            .Select(match => match.Value.TrimEnd('.', ')', '!', '?', ':', '\''))
            .Where(own.IsAbsolute);

    /// <summary>
    /// Returns the target of a line of Netlify's <c>_redirects</c>; null for a comment or a target with placeholders
    /// (<c>:name</c>, <c>*</c>).
    /// </summary>
    private static string? ParseRedirectTarget(string line)
    {
        var parts = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // Query parameters may come between the former address and the target.
        var target = parts.Skip(1)
            .FirstOrDefault(part => part.StartsWith('/') || part.Contains("://", StringComparison.Ordinal));
        return target is not null && !Placeholder().IsMatch(target) ? target : null;
    }

    private static string DecodeText(OutputFile file) => Encoding.UTF8.GetString(file.Content.Span);

    [GeneratedRegex(
        """(?:url\(\s*|@import\s+)(?<quote>["']?)(?<address>[^"')\s]+)\k<quote>""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CssAddress();

    [GeneratedRegex("""https?://[^\s"<>\\,;]+""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AbsoluteAddress();

    [GeneratedRegex("""/:\w|\*""", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
