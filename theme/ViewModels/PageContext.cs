using System.Collections.Immutable;
using Markdig.Syntax;
using Microsoft.AspNetCore.Components;
using Site.Linking;

namespace Site.Theme.ViewModels;

/// <summary>What every component may ask for, given to it as a cascading parameter.</summary>
/// <param name="Archive">All that the site shows.</param>
/// <param name="Assets">Addresses of the bundled theme.</param>
/// <param name="Today">The day of the build in Denmark.</param>
/// <param name="Cards">What links tell of their targets.</param>
/// <param name="Html">Turns parsed Markdown into HTML with its links resolved.</param>
public sealed record PageContext(
    LinkedArchive Archive, AssetAddresses Assets, DateOnly Today, Cards Cards, Func<IEnumerable<Block>,
    MarkupString> Html);

/// <summary>Where the files that pages load lie; each name holds a hash of its content.</summary>
/// <param name="Style">The style sheet.</param>
/// <param name="SearchScript">The module of the search fields and of the search page.</param>
/// <param name="SearchWorker">The script that searches, started by the module when somebody is about to search.</param>
public sealed record AssetAddresses(string Style, string SearchScript, string SearchWorker)
{
    /// <summary>The fonts that every page asks for before its style sheet has been read.</summary>
    public ImmutableArray<string> Fonts { get; init; } = [];

    /// <summary>The module that makes tables sortable, loaded by pages that have any; null for none.</summary>
    public string? TablesScript { get; init; }

    /// <summary>The module that shows what links tell of their targets; null for none.</summary>
    public string? CardsScript { get; init; }

    /// <summary>The picture in the browser's tab, SVG; null for none.</summary>
    public string? Icon { get; init; }
}
