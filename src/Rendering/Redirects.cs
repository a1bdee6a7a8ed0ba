using System.Text;
using Site.Linking;
using Site.Model;
using Site.Rendering.Files;

namespace Site.Rendering;

/// <summary>Former addresses that lead to where a page is now.</summary>
internal static class Redirects
{
    /// <summary>In ordinal order of the former address; those with a query before the same path without.</summary>
    public static IEnumerable<(FormerAddress From, Target Target)> Of(LinkedArchive archive) => archive.AllContent
        .SelectMany(
            content => content.FormerAddresses.Select(address => (From: address, Target: archive.Find(content.Id)!)))
        .OrderBy(redirect => redirect.From.Path, StringComparer.Ordinal)
        .ThenByDescending(redirect => redirect.From.Query.Length)
        .ThenBy(redirect => redirect.From.Address, StringComparer.Ordinal);

    /// <summary>Netlify's <c>_redirects</c>.</summary>
    public static OutputFile File(LinkedArchive archive)
    {
        var lines = new StringBuilder();
        foreach (var (from, target) in Of(archive))
        {
            AppendRules(lines, from, target.Id);
        }

        return OutputFile.FromText("_redirects", lines.ToString());
    }

    /// <summary>
    /// The rules of one address. Netlify's engine compares texts (netlify-redirector 0.5.0), the hosts before it may or
    /// may not have resolved escapes: a path with letters such as æ is written both ways. A blank cannot be written as
    /// it is. The exclamation mark makes Netlify prefer the rule to the page of the same address, which is for plain
    /// servers.
    /// </summary>
    private static void AppendRules(StringBuilder lines, FormerAddress from, PageId to)
    {
        var asTyped = $"/{from.Path}";
        var isOne = asTyped == from.EscapedPath || asTyped.Contains(' ', StringComparison.Ordinal);
        foreach (var path in isOne ? [from.EscapedPath] : new[] { from.EscapedPath, asTyped })
        {
            lines.AppendJoin(' ', [path, .. from.Query, FormerAddress.Escaped(to.Address), "301!"]).Append('\n');
        }
    }
}
