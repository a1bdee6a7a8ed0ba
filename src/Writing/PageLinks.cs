using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace Site.Writing;

/// <summary>What one page offers links to, and where its own lead.</summary>
/// <param name="Anchors">Every <c>id</c> on it.</param>
/// <param name="Links">
/// Every address it names, in order, with where in the page its tag begins: in <c>href</c>, <c>src</c>, <c>srcset</c>,
/// <c>action</c> and their like, in <c>meta</c>, and in <c>data-</c> attributes that scripts read addresses from.
/// </param>
public sealed record PageLinks(ImmutableArray<string> Anchors, ImmutableArray<(string Address, int Position)> Links)
{
    /// <summary>
    /// Scans the tags of a page that this program rendered: well-formed, every attribute in double quotes. A general
    /// parser gives the same (a test compares them on every page) at several times the cost of rendering the page.
    /// </summary>
    /// <param name="html">The page, UTF-8.</param>
    public static PageLinks In(ReadOnlySpan<byte> html)
    {
        var anchors = ImmutableArray.CreateBuilder<string>();
        var links = ImmutableArray.CreateBuilder<(string, int)>();
        for (var position = NextTag(html, 0); position < html.Length; position = NextTag(html, position))
        {
            var tag = position;
            while (NextAttribute(html, ref position, out var name, out var value))
            {
                if (name.SequenceEqual("id"u8))
                {
                    anchors.Add(Decoded(value));
                }
                else if (IsAddressed(name))
                {
                    links.AddRange(
                        AddressesIn(Encoding.UTF8.GetString(name), Decoded(value)).Select(address => (address, tag)));
                }
            }
        }

        return new PageLinks(anchors.ToImmutable(), links.ToImmutable());
    }

    /// <summary>The addresses in an attribute's value.</summary>
    /// <param name="name">The attribute's name, lower case.</param>
    /// <param name="value">Its value, decoded.</param>
    internal static IEnumerable<string> AddressesIn(string name, string value) => name switch
    {
        "href" or "src" or "action" or "formaction" or "poster" => [value],
        "srcset" or "imagesrcset" =>
            value.Split(',').Select(picture => picture.Trim().Split(' ')[0]).Where(address => address.Length > 0),
        "content" when value.IndexOf(
            "url=",
            StringComparison.OrdinalIgnoreCase) is >= 0 and var at => [value[(at + 4)..].Trim()], // meta refresh
        "content" when value.StartsWith("http", StringComparison.Ordinal) && !value
            .Contains(' ', StringComparison.Ordinal) => [value], // meta property="og:url"
        "data-title" => [], // an author's words, whatever they look like
        _ when name.StartsWith("data-", StringComparison.Ordinal) && FileLinks.LooksRooted(value) => [value],
        _ => [],
    };

    /// <summary>
    /// The JSON that a page carries for machines (<c>application/ld+json</c>, <c>application/json</c>), in order.
    /// </summary>
    public static ImmutableArray<Range> JsonBlocks(ReadOnlySpan<byte> html)
    {
        var blocks = ImmutableArray.CreateBuilder<Range>();
        for (var from = 0; html[from..].IndexOf("<script type=\"application/"u8) is >= 0 and var offset;)
        {
            var start = from + offset + html[(from + offset)..].IndexOf((byte)'>') + 1;
            var length = html[start..].IndexOf("</script"u8);
            blocks.Add(start..(start + length));
            from = start + length;
        }

        return blocks.ToImmutable();
    }

    /// <summary>The words a reader sees between a link's tags; empty for a tag without an end of its own.</summary>
    /// <param name="html">The page.</param>
    /// <param name="position">Where the tag begins, as in <see cref="Links"/>.</param>
    public static string TextAt(ReadOnlySpan<byte> html, int position)
    {
        var rest = html[position..];
        if (!rest.StartsWith("<a "u8) || rest.IndexOf("</a>"u8) is not (>= 0 and var end))
        {
            return "";
        }

        var text = new StringBuilder();
        for (var inner = rest[..end]; inner.IndexOf((byte)'>') is >= 0 and var close;)
        {
            inner = inner[(close + 1)..];
            text.Append(Encoding.UTF8.GetString(inner.IndexOf((byte)'<') is >= 0 and var next ? inner[..next] : inner));
        }

        return string.Join(
            ' ', WebUtility.HtmlDecode(text.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>
    /// Where the next start tag begins, from <paramref name="from"/> on; the page's length where there is none.
    /// </summary>
    private static int NextTag(ReadOnlySpan<byte> html, int from)
    {
        while (from < html.Length && html[from..].IndexOf((byte)'<') is >= 0 and var offset)
        {
            from += offset;
            if (from + 1 < html.Length && char.IsAsciiLetter((char)html[from + 1]))
            {
                return from;
            }

            from++;
        }

        return html.Length;
    }

    /// <summary>
    /// Reads on to the next attribute of the tag that <paramref name="position"/> is in; false at the tag's end.
    /// </summary>
    private static bool NextAttribute(
        ReadOnlySpan<byte> html, ref int position, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = [];
        var quote = html[position..].IndexOfAny((byte)'"', (byte)'>');
        if (quote < 0 || html[position + quote] == (byte)'>')
        {
            position += Math.Max(quote, 0) + 1;
            return false;
        }

        var before = html.Slice(position, quote);
        var rest = html[(position + quote + 1)..];
        var end = rest.IndexOf((byte)'"');
        name = before[(before.LastIndexOfAny((byte)' ', (byte)'\n') + 1)..].TrimEnd((byte)'=');
        value = end < 0 ? rest : rest[..end];
        position += quote + value.Length + 2;
        return position < html.Length;
    }

    /// <summary>Whether an attribute may hold addresses: told from its bytes, as nearly none does.</summary>
    private static bool IsAddressed(ReadOnlySpan<byte> name) =>
        name.EndsWith("src"u8) || name.EndsWith("srcset"u8) || name.EndsWith("action"u8)
        || name.SequenceEqual("href"u8)
            || name.SequenceEqual("content"u8)
            || name.SequenceEqual("poster"u8)
            || name.StartsWith("data-"u8);

    private static string Decoded(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        return text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
    }
}
