using System.Buffers;
using System.Text.RegularExpressions;
using Site.Model;

namespace Site.Writing;

/// <summary>Distinguishes the site's own addresses from those of other sites.</summary>
internal sealed partial class OwnAddresses(BaseUrl site)
{
    /// <summary>
    /// An address of only these characters is already normalized, unless a part of its path begins with a full stop.
    /// </summary>
    private static readonly SearchValues<char> NormalCharacters = SearchValues
        .Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_.#");

    private readonly Uri root = new(site.UrlOf("/"));
    private readonly string prefix = site.UrlOf("/");

    /// <summary>
    /// Removes scheme and host from an absolute address of the site: <c>https://host/om/#a</c> → <c>/om/#a</c>. Returns
    /// a relative address unchanged. Returns null for <c>mailto:</c> and for other sites. Another site may be on the
    /// same host, outside the base path.
    /// </summary>
    public string? ToInternal(string address)
    {
        if (address.StartsWith(prefix, StringComparison.Ordinal) && IsNormal(address.AsSpan(prefix.Length - 1)))
        {
            return address[site.Origin.Length..];
        }

        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var hasScheme = colon > 0 && address.AsSpan(0, colon).IndexOfAny("/?#") < 0;
        if (!hasScheme && !address.StartsWith("//", StringComparison.Ordinal))
        {
            return address;
        }

        return (!hasScheme || IsWebScheme(address.AsSpan(0, colon)))
            && Uri.TryCreate(root, address, out var uri)
            && string.Equals(uri.Authority, root.Authority, StringComparison.OrdinalIgnoreCase)
            && uri.PathAndQuery + uri.Fragment is var path
            && site.FindAddress(path) is not null
            ? path
            : null;
    }

    private static bool IsWebScheme(ReadOnlySpan<char> scheme) =>
        scheme.Equals("https", StringComparison.OrdinalIgnoreCase)
        || scheme.Equals("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// False if uncertain. Most paths are normalized and need not be parsed as a <see cref="Uri"/>, which is slow.
    /// </summary>
    private static bool IsNormal(ReadOnlySpan<char> path) =>
        !path.ContainsAnyExcept(NormalCharacters) && !path.Contains("/.", StringComparison.Ordinal);

    /// <summary>True if a text is exactly one absolute address of the site.</summary>
    public bool IsAbsolute(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && text.Contains("://", StringComparison.Ordinal)
            && !text.Any(letter => char.IsWhiteSpace(letter) || letter is '<' or '>' or '"')
            && ToInternal(text) is not null;

    /// <summary>
    /// True if a text looks like an address on the site. It begins with a slash, and ends in a slash, a file's name, an
    /// anchor or a query.
    /// </summary>
    public static bool LooksRooted(string text) => text.StartsWith('/') && RootedAddress().IsMatch(text);

    [GeneratedRegex(
        """^/(?:[\w.~%-]+/)*(?:[\w~%-][\w.~%-]*\.[a-z0-9]{2,11})?(?:[?#][^\s]*)?$""",
        RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex RootedAddress();
}
