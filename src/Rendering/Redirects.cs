using System.Globalization;
using System.Text;
using Site.Linking;
using Site.Model;
using Site.Rendering.Files;

namespace Site.Rendering;

/// <summary>Redirects from former addresses to the present pages.</summary>
internal static class Redirects
{
    /// <summary>
    /// Returns the redirects in ordinal order of the former path. Netlify applies the first rule that matches. So of
    /// equal paths, those with more query parameters come first.
    /// </summary>
    public static IEnumerable<(FormerAddress From, Target Target)> FindAll(LinkedArchive archive) => archive.AllContent
        .SelectMany(
            content => content.FormerAddresses.Select(address => (From: address, Target: archive.Find(content.Id)!)))
        .OrderBy(redirect => redirect.From.Path, StringComparer.Ordinal)
        .ThenByDescending(redirect => redirect.From.Query.Length)
        .ThenBy(redirect => redirect.From.Address, StringComparer.Ordinal);

    /// <summary>
    /// Creates Netlify's <c>_redirects</c>. Netlify reads it at the root of the host, so its paths have the base path.
    /// </summary>
    public static OutputFile CreateFile(LinkedArchive archive)
    {
        var (site, lines) = (archive.Site.Address, new StringBuilder());
        foreach (var (from, target) in FindAll(archive))
        {
            AppendRules(lines, from, FormerAddress.Escape(target.Id.Address), site);
        }

        if (site.Path.Length > 0)
        {
            // Netlify finds a site's 404.html by itself only at the root of its host.
            lines.Append(CultureInfo.InvariantCulture, $"{site.PathOf("/*")} {site.PathOf("/404.html")} 404\n");
        }

        return OutputFile.FromText("_redirects", lines.ToString());
    }

    /// <summary>
    /// Appends the rules of one address. Netlify compares paths as text (netlify-redirector 0.5.0). A proxy may or may
    /// not have unescaped them, so a path with letters such as æ is written in both forms. Spaces separate the fields
    /// of a rule, so a path with a space is only written escaped. The exclamation mark gives the rule precedence over
    /// the redirect page at the same address. That page is meant for plain servers.
    /// </summary>
    private static void AppendRules(StringBuilder lines, FormerAddress from, string to, BaseUrl site)
    {
        var unescaped = $"/{from.Path}";
        var isOnlyEscaped = unescaped == from.EscapedPath || unescaped.Contains(' ', StringComparison.Ordinal);
        foreach (var path in isOnlyEscaped ? [from.EscapedPath] : new[] { from.EscapedPath, unescaped })
        {
            lines.AppendJoin(' ', [site.PathOf(path), .. from.Query, site.PathOf(to), "301!"]).Append('\n');
        }
    }
}
