using System.Collections.Immutable;
using System.Text.Json;
using Site.Benchmarks;
using Site.Indexing.Pages;
using Site.Tests;

// Compares the search with lunr.js and Pagefind: time and memory to build the index, time and transfer of searches,
// hits and scores, and ranking.
//
//     dotnet run -c Release --project tests/Benchmarks [-- PAGES …]
//
// PAGES is a number of pages to generate, or a file of pages (see Corpus.cs); the default is 1000 and 10000. Building
// the index is timed and the hits are compared with lunr.js on these pages; ranking is measured on the site's own
// content. Node and theme/node_modules are required. Searches are timed in the browser, and Pagefind is included, only
// if there is a Chromium (CHROMIUM, or /usr/bin/chromium) and NPM_DIR is a folder with the npm packages pagefind and
// playwright-core.
var folder = Path.Combine(Path.GetTempPath(), "vidensbanken-benchmark");
if (args is [IndexBenchmark.Command, var pages, var target])
{
    Console.WriteLine(IndexBenchmark.BuildOnce(pages, target));
    return;
}

Directory.CreateDirectory(folder);
foreach (var source in args.Length > 0 ? args : ["1000", "10000"])
{
    var site = Path.Combine(folder, Path.GetFileNameWithoutExtension(source));
    var texts = $"{site}.json";
    Console.WriteLine($"== {source}");
    ImmutableArray<SearchDocument> documents = [.. Corpus.Load(source).Select(page => page.Document)];
    File.WriteAllText(texts, JsonSerializer.Serialize(documents.Select(document => document.FieldTexts)));
    Console.WriteLine(IndexBenchmark.Compare(source, site, texts));
    Console.WriteLine(
        ChildProcess.Run(
            "node", Repository.File("tests", "Benchmarks", "peers.mjs"), site, texts, Repository.File("obj", "theme")));
    Console.WriteLine(ExactnessReport.Create(documents));
}

Console.WriteLine("== input");
Console.WriteLine(await new RankBenchmark(Path.Combine(folder, "own-content")).RunAsync());
