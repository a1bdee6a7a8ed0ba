using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Site.Benchmarks;
using Site.Indexing;
using Site.Tests;

// What a search costs, whether it finds what lunr.js finds, and how well it ranks, beside its peers:
//
//     dotnet run -c Release --project tests/Benchmarks [-- PAGES …]
//
// PAGES is how many pages to make up (1000 and 10000), or a file of pages (see Corpus.cs). Over them searches are timed, and held
// to lunr.js; how well pages are found is tried on the site's own content. Node and theme/node_modules have to be there. With
// NPM_DIR, a folder that has the npm packages pagefind and playwright-core, and a Chromium (CHROMIUM, or /usr/bin/chromium),
// searches are timed in the browser too, and Pagefind stands beside ours, each time on the same pages.
var folder = Path.Combine(Path.GetTempPath(), "vidensbanken-benchmark");
if (args is ["index", var one, var target])
{
    Console.WriteLine(Index(one, target));
    return;
}

foreach (var source in args.Length > 0 ? args : ["1000", "10000"])
{
    var site = Path.Combine(folder, Path.GetFileNameWithoutExtension(source));
    Console.WriteLine($"== {source}");
    var (first, second) = (Run(Environment.ProcessPath!, "index", source, site), Run(Environment.ProcessPath!, "index", source, site));
    Console.WriteLine(first);
    Console.WriteLine(second == first ? "" : second);
    ImmutableArray<SearchDocument> documents = [.. Corpus.Of(source).Select(page => page.Document)];
    File.WriteAllText(Path.Combine(site, "texts.json"), JsonSerializer.Serialize(documents.Select(document => document.FieldTexts)));
    Console.WriteLine(Run("node", Repository.File("tests", "Benchmarks", "peers.mjs"), site, Repository.File("obj", "theme")));
    Console.WriteLine(Exactness.Of(documents));
}

Console.WriteLine("== input");
Console.WriteLine(await new RankBenchmark(Path.Combine(folder, "own-content")).RunAsync());

// Builds an index in this process alone, as a build does: nothing is warm.
static string Index(string source, string target)
{
    var pages = Corpus.Of(source);
    GC.Collect();
    var clock = Stopwatch.StartNew();
    var index = SearchIndexer.Build(pages, []);
    var time = clock.Elapsed.TotalSeconds;
    using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    if (Directory.Exists(target))
    {
        Directory.Delete(target, recursive: true);
    }

    foreach (var file in index.Files)
    {
        var path = Path.Combine(target, "soeg", file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, file.Content.Span);
        hash.AppendData(file.Content.Span);
    }

    using var process = Process.GetCurrentProcess();
    return string.Create(CultureInfo.InvariantCulture,
        $"index: {index.Documents} pages, {index.Terms} terms, {time:F2} s, at most {process.PeakWorkingSet64 / 1_000_000} MB, {index.Size / 1e6:F1} MB, {Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}");
}

static string Run(string program, params string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return output.TrimEnd();
}
