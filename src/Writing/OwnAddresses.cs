using System.Buffers;

namespace Site.Writing;

/// <summary>Tells the site's own addresses from all others.</summary>
/// <param name="site">Where the site will be: absolute, without a slash at the end.</param>
internal sealed class OwnAddresses(string site)
{
    /// <summary>
    /// What an address has that is its own normal form, if no part of its path begins with a full stop.
    /// </summary>
    private static readonly SearchValues<char> Normal = SearchValues
        .Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_.#");

    private readonly Uri site = new(site);
    private readonly string prefix = $"{site}/";

    /// <summary>
    /// The address as the site's own pages would write it (<c>https://site/om/#a</c> → <c>/om/#a</c>, <c>om/</c> as it
    /// is); null for one that leads elsewhere.
    /// </summary>
    public string? Internal(string address)
    {
        if (address.StartsWith(prefix, StringComparison.Ordinal) && IsNormal(address.AsSpan(prefix.Length - 1)))
        {
            return address[(prefix.Length - 1)..];
        }

        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var hasScheme = colon > 0 && address.AsSpan(0, colon).IndexOfAny("/?#") < 0;
        if (!hasScheme && !address.StartsWith("//", StringComparison.Ordinal))
        {
            return address;
        }

        return (!hasScheme || IsOfWeb(address.AsSpan(0, colon)))
            && Uri.TryCreate(site, address, out var uri)
            && string.Equals(uri.Authority, site.Authority, StringComparison.OrdinalIgnoreCase)
            ? Path(uri)
            : null;
    }

    private static bool IsOfWeb(ReadOnlySpan<char> scheme) =>
        scheme.Equals("https", StringComparison.OrdinalIgnoreCase)
        || scheme.Equals("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>Most addresses are; and reading one by all the rules is dear.</summary>
    private static bool IsNormal(ReadOnlySpan<char> path) =>
        !path.ContainsAnyExcept(Normal) && !path.Contains("/.", StringComparison.Ordinal);

    /// <summary>Whether it is one of the site's addresses in full, with nothing before or after it.</summary>
    public bool IsWhole(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && text.Contains("://", StringComparison.Ordinal)
            && !text.Any(letter => char.IsWhiteSpace(letter) || letter is '<' or '>' or '"')
            && Internal(text) is not null;

    /// <summary>
    /// A site that is not at the root of its host is built as if it were: what comes before is taken away.
    /// </summary>
    private string Path(Uri uri)
    {
        var path = uri.PathAndQuery + uri.Fragment;
        var root = site.AbsolutePath.TrimEnd('/');
        return path.StartsWith($"{root}/", StringComparison.Ordinal) ? path[root.Length..] : path == root ? "/" : path;
    }
}
