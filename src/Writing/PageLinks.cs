using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace Site.Writing;

/// <summary>The anchors of a page and the addresses in it.</summary>
/// <param name="Anchors">The value of every <c>id</c>, in order.</param>
/// <param name="Links">
/// Every address, in order, with the byte offset of its tag. Addresses are in <c>href</c>, <c>src</c>, <c>srcset</c>,
/// <c>action</c> and similar attributes, and in the <c>content</c> of <c>meta</c>. A <c>data-</c> attribute counts if
/// its value looks like an address on the site.
/// </param>
public sealed record PageLinks(ImmutableArray<string> Anchors, ImmutableArray<(string Address, int Position)> Links)
{
    /// <summary>
    /// Scans the tags of a page that this program rendered: well-formed, every attribute value in double quotes. An
    /// HTML parser finds the same, as a test shows on every page. It takes several times as long as rendering.
    /// </summary>
    /// <param name="html">The page, UTF-8.</param>
    public static PageLinks Scan(ReadOnlySpan<byte> html)
    {
        var anchors = ImmutableArray.CreateBuilder<string>();
        var links = ImmutableArray.CreateBuilder<(string, int)>();
        for (var position = FindNextTag(html, 0); position < html.Length; position = FindNextTag(html, position))
        {
            var tag = position;
            while (TryReadAttribute(html, ref position, out var name, out var value))
            {
                if (name.SequenceEqual("id"u8))
                {
                    anchors.Add(Decode(value));
                }
                else if (MayHoldAddress(name))
                {
                    links.AddRange(
                        ParseAddresses(Encoding.UTF8.GetString(name), Decode(value)).Select(address => (address, tag)));
                }
            }
        }

        return new PageLinks(anchors.ToImmutable(), links.ToImmutable());
    }

    /// <param name="name">The attribute's name, in lower case.</param>
    /// <param name="value">Its value, entities decoded.</param>
    internal static IEnumerable<string> ParseAddresses(string name, string value) => name switch
    {
        "href" or "src" or "action" or "formaction" or "poster" => [value],
        "srcset" or "imagesrcset" =>
            value.Split(',').Select(picture => picture.Trim().Split(' ')[0]).Where(address => address.Length > 0),
        "content" when value.IndexOf(
            "url=",
            StringComparison.OrdinalIgnoreCase) is >= 0 and var at => [value[(at + 4)..].Trim()], // meta refresh
        "content" when value.StartsWith("http", StringComparison.Ordinal) && !value
            .Contains(' ', StringComparison.Ordinal) => [value], // meta property="og:url"
        "data-title" => [], // an author's text, never an address
        _ when name.StartsWith("data-", StringComparison.Ordinal) && OwnAddresses.LooksRooted(value) => [value],
        _ => [],
    };

    /// <summary>
    /// Returns the byte ranges of the contents of a page's JSON scripts (<c>application/ld+json</c>,
    /// <c>application/json</c>), in order.
    /// </summary>
    public static ImmutableArray<Range> FindJsonBlocks(ReadOnlySpan<byte> html)
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

    /// <summary>Returns a link's visible text, white space collapsed; empty for other elements.</summary>
    /// <param name="html">The page.</param>
    /// <param name="position">The byte offset of the tag, as in <see cref="Links"/>.</param>
    public static string ReadLinkText(ReadOnlySpan<byte> html, int position)
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

    /// <summary>The offset of the next start tag at or after <paramref name="from"/>, or the page's length.</summary>
    private static int FindNextTag(ReadOnlySpan<byte> html, int from)
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
    /// Reads the next attribute that has a value, in the tag at <paramref name="position"/>, and moves past it. False
    /// at the end of the tag.
    /// </summary>
    private static bool TryReadAttribute(
        ReadOnlySpan<byte> html, ref int position, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = [];
        var quote = html[position..].IndexOfAny((byte)'"', (byte)'>');
        if (quote < 0 || html[position + quote] == (byte)'>')
        {
            position += Math.Max(quote, 0) + 1;
            return false;
        }

        var upToQuote = html.Slice(position, quote);
        var rest = html[(position + quote + 1)..];
        var end = rest.IndexOf((byte)'"');
        name = upToQuote[(upToQuote.LastIndexOfAny((byte)' ', (byte)'\n') + 1)..].TrimEnd((byte)'=');
        value = end < 0 ? rest : rest[..end];
        position += quote + value.Length + 2;
        return position < html.Length;
    }

    /// <summary>Compares bytes, so that most attributes need no string.</summary>
    private static bool MayHoldAddress(ReadOnlySpan<byte> name) =>
        name.EndsWith("src"u8) || name.EndsWith("srcset"u8) || name.EndsWith("action"u8)
        || name.SequenceEqual("href"u8)
            || name.SequenceEqual("content"u8)
            || name.SequenceEqual("poster"u8)
            || name.StartsWith("data-"u8);

    private static string Decode(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        return text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
    }
}
