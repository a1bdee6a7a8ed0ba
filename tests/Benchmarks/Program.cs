using System.Collections.Immutable;
using System.Text.Json;
using Site.Benchmarks;
using Site.Indexing.Pages;
using Site.Tests;

// What the index costs and what a search does, whether it finds what lunr.js finds, and how well it ranks, beside its
// peers:
//
//     dotnet run -c Release --project tests/Benchmarks [-- PAGES …]
//
// PAGES is how many pages to make up (1000 and 10000), or a file of pages (see Corpus.cs). Over them indexing is timed
// by turns with lunr.js, searches are timed and held to lunr.js; how well pages are found is tried on the site's own
// content. Node and theme/node_modules have to be there. With NPM_DIR, a folder that has the npm packages pagefind and
// playwright-core, and a Chromium (CHROMIUM, or /usr/bin/chromium), searches are timed in the browser, and Pagefind
// stands beside ours, each time on the same pages.
var folder = Path.Combine(Path.GetTempPath(), "vidensbanken-benchmark");
if (args is [IndexBenchmark.Command, var one, var target])
{
    Console.WriteLine(IndexBenchmark.Once(one, target));
    return;
}

Directory.CreateDirectory(folder);
foreach (var source in args.Length > 0 ? args : ["1000", "10000"])
{
    var site = Path.Combine(folder, Path.GetFileNameWithoutExtension(source));
    var texts = $"{site}.json";
    Console.WriteLine($"== {source}");
    ImmutableArray<SearchDocument> documents = [.. Corpus.Of(source).Select(page => page.Document)];
    File.WriteAllText(texts, JsonSerializer.Serialize(documents.Select(document => document.FieldTexts)));
    Console.WriteLine(IndexBenchmark.Beside(source, site, texts));
    Console.WriteLine(
        Child.Output(
            "node", Repository.File("tests", "Benchmarks", "peers.mjs"), site, texts, Repository.File("obj", "theme")));
    Console.WriteLine(Exactness.Of(documents));
}

Console.WriteLine("== input");
Console.WriteLine(await new RankBenchmark(Path.Combine(folder, "own-content")).RunAsync());
