using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using Site.Rendering.Files;

namespace Site.Writing;

/// <summary>The addresses that files other than pages name: feeds, calendars, JSON, style sheets, redirects.</summary>
/// <param name="own">Which absolute addresses are the site's own.</param>
internal sealed partial class FileLinks(OwnAddresses own)
{
    /// <summary>Fields whose value is an address however it is written; others are when they look like one.</summary>
    private static readonly HashSet<string> AddressFields =
        new(["href", "src", "url", "uri", "start_url", "scope", "action"], StringComparer.Ordinal);

    /// <summary>
    /// The field of a JSON Feed that holds HTML (jsonfeed.org, version 1.1); what holds it in XML says so in its type.
    /// </summary>
    private const string HtmlField = "content_html";

    /// <summary>
    /// Every address in a file, in order, those that lead elsewhere among them; none for a file of a kind that names
    /// none.
    /// </summary>
    public IEnumerable<string> In(OutputFile file) => Path.GetExtension(file.Path) switch
    {
        ".xml" => InXml(file.Content),
        ".json" or ".webmanifest" => InJson(file.Content.Span),
        ".css" => Css().Matches(Text(file)).Select(match => match.Groups["address"].Value),
        ".ics" => InText(
            // RFC 5545, 3.1: long lines are folded.
            Text(file).Replace("\r\n ", "", StringComparison.Ordinal).Replace("\n ", "", StringComparison.Ordinal)),
        ".txt" => InText(Text(file)),
        "" when Path.GetFileName(file.Path) == "_redirects" =>
            Text(file).Split('\n').Select(RedirectTarget).OfType<string>(),
        _ => [],
    };

    /// <summary>
    /// The values of JSON that are addresses: by their field, by their look, or as links in a field of HTML.
    /// </summary>
    public List<string> InJson(ReadOnlySpan<byte> json)
    {
        var (addresses, field) = (new List<string>(), "");
        for (var reader = new Utf8JsonReader(json); reader.Read();)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                // The search index is lists of coded numbers, and some look rooted.
                var found = InValue(field, reader.GetString()!);
                addresses.AddRange(found.Where(address => field.Length > 0 || own.IsWhole(address)));
            }

            // Not for what lies deeper: the search index has words as fields.
            field = reader.TokenType == JsonTokenType.PropertyName ? reader.GetString()! : "";
        }

        return addresses;
    }

    private List<string> InXml(ReadOnlyMemory<byte> xml)
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

            // An Atom id names, it does not lead anywhere.
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && element != "id")
            {
                addresses.AddRange(InValue(element, reader.Value.Trim()));
            }

            while (reader.MoveToNextAttribute())
            {
                addresses.AddRange(InValue(reader.LocalName, reader.Value));
            }
        }

        return addresses;
    }

    private IEnumerable<string> InValue(string field, string value) =>
        field == HtmlField ? PageLinks.In(Encoding.UTF8.GetBytes(value)).Links.Select(link => link.Address)
        : AddressFields.Contains(field) || own.IsWhole(value) || LooksRooted(value) ? [value] : [];

    /// <summary>
    /// Whether a text looks like an address on the site: from the root, and ending in a slash, a file's name, an anchor
    /// or a query.
    /// </summary>
    internal static bool LooksRooted(string text) => text.StartsWith('/') && Rooted().IsMatch(text);

    /// <summary>The site's own addresses in running text.</summary>
    private IEnumerable<string> InText(string text) =>
        Absolute().Matches(text).Select(match => match.Value.TrimEnd('.', ')', '!', '?', ':', '\'')).Where(own.IsWhole);

    /// <summary>
    /// Where a line of Netlify's <c>_redirects</c> leads; null for comments and for targets made of what was asked for.
    /// </summary>
    private static string? RedirectTarget(string line)
    {
        var parts = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // Between the former address and the target the fields of a query may stand.
        var target = parts.Skip(1)
            .FirstOrDefault(part => part.StartsWith('/') || part.Contains("://", StringComparison.Ordinal));
        return target is not null && !Placeholder().IsMatch(target) ? target : null;
    }

    private static string Text(OutputFile file) => Encoding.UTF8.GetString(file.Content.Span);

    [GeneratedRegex(
        """(?:url\(\s*|@import\s+)(?<quote>["']?)(?<address>[^"')\s]+)\k<quote>""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Css();

    [GeneratedRegex("""https?://[^\s"<>\\,;]+""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Absolute();

    [GeneratedRegex(
        """^/(?:[\w.~%-]+/)*(?:[\w~%-][\w.~%-]*\.[a-z0-9]{2,11})?(?:[?#][^\s]*)?$""",
        RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex Rooted();

    [GeneratedRegex("""/:\w|\*""", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
