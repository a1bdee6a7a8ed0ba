using System.Collections.Immutable;
using Markdig.Syntax;
using Microsoft.AspNetCore.Components;
using Site.Linking;

namespace Site.Theme.ViewModels;

/// <summary>The cascading parameter of all components.</summary>
/// <param name="Archive">The content of the site.</param>
/// <param name="Assets">Addresses of the bundled theme.</param>
/// <param name="Today">The day of the build, in Danish time.</param>
/// <param name="Cards">Previews of link targets.</param>
/// <param name="Html">Turns parsed Markdown into HTML with its links resolved.</param>
public sealed record PageContext(
    LinkedArchive Archive, AssetAddresses Assets, DateOnly Today, Cards Cards, Func<IEnumerable<Block>,
    MarkupString> Html);

/// <summary>The addresses of the files that pages load. Each contains a hash of the content.</summary>
/// <param name="Style">The style sheet.</param>
/// <param name="SearchScript">The module of the search fields and of the search page.</param>
/// <param name="SearchWorker">The script of the worker that searches, started by the module.</param>
public sealed record AssetAddresses(string Style, string SearchScript, string SearchWorker)
{
    /// <summary>The fonts that every page preloads.</summary>
    public ImmutableArray<string> Fonts { get; init; } = [];

    /// <summary>The module that makes tables sortable, loaded by pages that have any; null for none.</summary>
    public string? TablesScript { get; init; }

    /// <summary>The module that shows previews of link targets; null for none.</summary>
    public string? CardsScript { get; init; }

    /// <summary>The icon (SVG) of browser tabs; null for none.</summary>
    public string? Icon { get; init; }
}
