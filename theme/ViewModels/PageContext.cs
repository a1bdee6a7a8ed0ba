using System.Collections.Immutable;
using Markdig.Syntax;
using Microsoft.AspNetCore.Components;
using Site.Linking;
using Site.Model;

namespace Site.Theme.ViewModels;

/// <summary>What all components need, passed to them as a cascading parameter.</summary>
/// <param name="Archive">The content of the site.</param>
/// <param name="Assets">The addresses of the scripts, style sheet, fonts and icon.</param>
/// <param name="Today">The day of the build, in Danish time.</param>
/// <param name="Cards">The previews of link targets.</param>
/// <param name="ToHtml">Renders parsed Markdown as HTML with resolved links.</param>
public sealed record PageContext(
    LinkedArchive Archive,
    AssetAddresses Assets,
    DateOnly Today,
    Cards Cards,
    Func<IEnumerable<Block>, MarkupString> ToHtml)
{
    /// <summary>Returns what a link's <c>href</c> to a page holds: its path on the host.</summary>
    public string HrefOf(PageId page) => HrefOf(page.Address);

    /// <summary>Returns the path on the host of a page or file: the base path, then the address.</summary>
    /// <param name="address">Relative to the site's root; begins with a slash.</param>
    public string HrefOf(string address) => Archive.Site.Address.PathOf(address);
}

/// <summary>
/// The addresses of the files that pages load, relative to the site's root. Each contains a hash of the file's content.
/// </summary>
/// <param name="Style">The style sheet.</param>
/// <param name="Script">The module of all pages: search, and cards on links.</param>
/// <param name="SearchWorker">The script of the web worker that searches. The module starts it.</param>
public sealed record AssetAddresses(string Style, string Script, string SearchWorker)
{
    /// <summary>The fonts that every page preloads.</summary>
    public ImmutableArray<string> Fonts { get; init; } = [];

    /// <summary>The module that makes tables sortable, loaded by pages with tables; null for none.</summary>
    public string? TablesScript { get; init; }

    /// <summary>The icon (SVG) of browser tabs; null for none.</summary>
    public string? Icon { get; init; }
}
