using System.Collections.Immutable;
using System.Globalization;
using Site.Commands;
using Site.Indexing;
using Site.Indexing.Pages;
using Site.Linking;
using Site.Tests;
using Site.Tests.Indexing;

namespace Site.Benchmarks.Search;

/// <summary>Compares how well the search, lunr.js and Pagefind rank the site's own content.</summary>
/// <param name="folder">A folder for the built site, and for a copy of the indexed pages for Pagefind.</param>
internal sealed class RankBenchmark(string folder)
{
    private readonly string site = Path.Combine(folder, "site");
    private readonly string indexedPages = Path.Combine(folder, "indexed-pages");
    private readonly ImmutableArray<RankedQuery> queries = RankedQuery.All;

    /// <summary>
    /// A search engine, and the rank of each query's page, from 1, or 0; null if it could not be run.
    /// </summary>
    private sealed record Peer(string Name, ImmutableArray<int>? Places);

    /// <returns>A table with one line for each search engine.</returns>
    public async Task<string> RunAsync()
    {
        await BuildAsync();
        var pages = SearchDocuments.From(OwnContent.Archive);
        CopyIndexedPages(pages);
        Peer[] peers =
        [
            new(
                "ours",
                Node.Run<ImmutableArray<int>>("rank.mjs", new { folder = $"{site}/{SiteAddresses.Search}", queries })),
            RunPeer(
                "rank-lunr.mjs",
                new
                {
                    pages = pages.Select(page => new { page.Hit.Address, Texts = page.Document.FieldTexts }),
                    queries,
                }),
            RunPeer("rank-pagefind.mjs", new { site = indexedPages, queries }),
        ];
        var heading = $"{queries.Length} queries, {pages.Length} pages";
        return string.Join('\n', peers.Select(FormatLine).Prepend($"{heading,-40}   MRR  success@1"));
    }

    private async Task BuildAsync()
    {
        var request = new BuildRequest(
            Repository.File("input"),
            site,
            ImmutableDictionary<string, string>.Empty,
            OwnContent.Today,
            IsForPublication: false);
        var problems = await new SiteBuild(request, StageTimer.Silent).RunAsync();
        if (problems.FirstOrDefault(problem => !problem.IsWarning) is { } problem)
        {
            throw new InvalidOperationException($"The site cannot be built: {problem}");
        }
    }

    /// <summary>Copies the pages of our index for Pagefind, without the lists and redirects of the site.</summary>
    private void CopyIndexedPages(ImmutableArray<SearchablePage> pages)
    {
        if (Directory.Exists(indexedPages))
        {
            Directory.Delete(indexedPages, recursive: true);
        }

        foreach (var address in pages.Select(page => page.Hit.Address.Trim('/')))
        {
            Directory.CreateDirectory(Path.Combine(indexedPages, address));
            File.Copy(Path.Combine(site, address, "index.html"), Path.Combine(indexedPages, address, "index.html"));
        }
    }

    private static Peer RunPeer(string script, object input) =>
        Node.RunFile<Peer>(Repository.File("tests", "Benchmarks", "Search", script), input);

    private static string FormatLine(Peer peer)
    {
        if (peer.Places is not { } places)
        {
            return $"{peer.Name}: not measured (Chromium, or pagefind or playwright-core in NPM_DIR, is missing)";
        }

        var ranking = new Ranking(places);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{peer.Name,-40} {ranking.MeanReciprocalRank:F3}      {ranking.RightAtOnce:F3}");
    }
}
