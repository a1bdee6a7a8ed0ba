using System.Text;
using Site.Linking;
using Site.Model;

namespace Site.Rendering;

/// <summary>Former addresses that lead to where a page is now.</summary>
internal static class Redirects
{
    /// <summary>In ordinal order of the former address.</summary>
    public static IEnumerable<(PageId From, Target Target)> Of(LinkedArchive archive) => archive.AllContent
        .SelectMany(content => content.FormerAddresses.Select(address => (From: new PageId(address.Trim('/')), Target: archive.Find(content.Id)!)))
        .OrderBy(redirect => redirect.From);

    /// <summary>Netlify's <c>_redirects</c>: the exclamation mark makes the server prefer the redirect to the page of the same address, which is for plain servers.</summary>
    public static OutputFile File(LinkedArchive archive)
    {
        var lines = new StringBuilder();
        foreach (var (from, target) in Of(archive))
        {
            lines.Append('/').Append(from.Value).Append(' ').Append(target.Address).Append(" 301!\n");
        }

        return OutputFile.FromText("_redirects", lines.ToString());
    }
}
