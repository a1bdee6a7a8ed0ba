using System.Collections.Immutable;
using System.Globalization;
using Site.Commands;
using Site.Indexing;
using Site.Indexing.Pages;
using Site.Linking;
using Site.Tests;
using Site.Tests.Indexing;

namespace Site.Benchmarks;

/// <summary>How well the site's own content is found, beside peers over the same pages.</summary>
/// <param name="folder">Where the site is built, and the pages that can be found are copied for Pagefind.</param>
internal sealed class RankBenchmark(string folder)
{
    private readonly string site = Path.Combine(folder, "site");
    private readonly string found = Path.Combine(folder, "found");
    private readonly ImmutableArray<RankedQuery> queries = RankedQuery.All;

    /// <summary>A search, and where it found the queries' pages; null where it could not be tried.</summary>
    private sealed record Peer(string Name, ImmutableArray<int>? Places);

    /// <returns>A table: how well each search ranks, a line each.</returns>
    public async Task<string> RunAsync()
    {
        await BuildAsync();
        var pages = SearchDocuments.From(OwnContent.Archive);
        CopyFound(pages);
        Peer[] peers =
        [
            new(
                "ours",
                Node.Run<ImmutableArray<int>>("rank.mjs", new { folder = $"{site}/{SiteAddresses.Search}", queries })),
            Ask(
                "rank-lunr.mjs",
                new
                {
                    pages = pages.Select(page => new { page.Hit.Address, Texts = page.Document.FieldTexts }),
                    queries,
                }),
            Ask("rank-pagefind.mjs", new { site = found, queries }),
        ];
        return string.Join(
            '\n',
            peers.Select(Line).Prepend($"{$"{queries.Length} queries, {pages.Length} pages",-40}   MRR  success@1"));
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

    /// <summary>The index has no lists and no redirects: neither shall stand in Pagefind's way.</summary>
    private void CopyFound(ImmutableArray<SearchablePage> pages)
    {
        if (Directory.Exists(found))
        {
            Directory.Delete(found, recursive: true);
        }

        foreach (var address in pages.Select(page => page.Hit.Address.Trim('/')))
        {
            Directory.CreateDirectory(Path.Combine(found, address));
            File.Copy(Path.Combine(site, address, "index.html"), Path.Combine(found, address, "index.html"));
        }
    }

    private static Peer Ask(string script, object input) =>
        Node.RunFile<Peer>(Repository.File("tests", "Benchmarks", script), input);

    private static string Line(Peer peer)
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
