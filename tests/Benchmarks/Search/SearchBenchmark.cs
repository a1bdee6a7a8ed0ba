using System.Collections.Immutable;
using System.Text.Json;
using Site.Indexing.Pages;
using Site.Tests;

namespace Site.Benchmarks.Search;

/// <summary>Compares the index and its searches with lunr.js and Pagefind, at several sizes.</summary>
internal static class SearchBenchmark
{
    /// <param name="sources">See <see cref="Corpus.Load"/>.</param>
    /// <param name="folder">A folder to work in.</param>
    public static void Run(IEnumerable<string> sources, string folder)
    {
        foreach (var source in sources)
        {
            var site = Path.Combine(folder, Path.GetFileNameWithoutExtension(source));
            var texts = $"{site}.json";
            Console.WriteLine($"== {source}");
            ImmutableArray<SearchDocument> documents = [.. Corpus.Load(source).Select(page => page.Document)];
            File.WriteAllText(texts, JsonSerializer.Serialize(documents.Select(document => document.FieldTexts)));
            Console.WriteLine(IndexBenchmark.Compare(source, site, texts));
            Console.WriteLine(
                ChildProcess.Run(
                    "node",
                    Repository.File("tests", "Benchmarks", "Search", "peers.mjs"),
                    site,
                    texts,
                    Repository.File("obj", "theme")));
            Console.WriteLine(ExactnessReport.Create(documents));
        }
    }
}
