using System.Text;
using Site.Linking;
using Site.Model;
using Site.Rendering.Files;

namespace Site.Rendering;

/// <summary>Redirects from former addresses to the present pages.</summary>
internal static class Redirects
{
    /// <summary>
    /// Returns the redirects in ordinal order of the former path. Of equal paths, those with more query parameters come
    /// first, because Netlify applies the first rule that matches.
    /// </summary>
    public static IEnumerable<(FormerAddress From, Target Target)> From(LinkedArchive archive) => archive.AllContent
        .SelectMany(
            content => content.FormerAddresses.Select(address => (From: address, Target: archive.Find(content.Id)!)))
        .OrderBy(redirect => redirect.From.Path, StringComparer.Ordinal)
        .ThenByDescending(redirect => redirect.From.Query.Length)
        .ThenBy(redirect => redirect.From.Address, StringComparer.Ordinal);

    /// <summary>Creates Netlify's <c>_redirects</c>.</summary>
    public static OutputFile CreateFile(LinkedArchive archive)
    {
        var lines = new StringBuilder();
        foreach (var (from, target) in From(archive))
        {
            AppendRules(lines, from, target.Id);
        }

        return OutputFile.FromText("_redirects", lines.ToString());
    }

    /// <summary>
    /// Appends the rules of one address. Netlify compares paths as text (netlify-redirector 0.5.0), and a proxy in
    /// front may or may not have decoded them: a path with letters such as æ is written both escaped and unescaped. A
    /// space can only be escaped. The exclamation mark makes the rule take precedence over the redirect page at the
    /// same address, which is meant for plain servers.
    /// </summary>
    private static void AppendRules(StringBuilder lines, FormerAddress from, PageId to)
    {
        var unescaped = $"/{from.Path}";
        var isSame = unescaped == from.EscapedPath || unescaped.Contains(' ', StringComparison.Ordinal);
        foreach (var path in isSame ? [from.EscapedPath] : new[] { from.EscapedPath, unescaped })
        {
            lines.AppendJoin(' ', [path, .. from.Query, FormerAddress.Escape(to.Address), "301!"]).Append('\n');
        }
    }
}
