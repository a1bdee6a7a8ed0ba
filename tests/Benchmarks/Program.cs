using System.CommandLine;
using Site.Benchmarks.Search;

// Measures the program, where possible beside other programs that do the same:
//
//     dotnet run -c Release --project tests/Benchmarks -- index [PAGES …]
//     dotnet run -c Release --project tests/Benchmarks -- rank
//
// index  Builds the search index of 1,000 and 10,000 pages, or of PAGES (a number, or a file: see Search/Corpus.cs),
//        and searches in it, beside lunr.js and Pagefind.
// rank   Ranks the pages of the site's own content for the queries of tests/Fixtures/queries.tsv, beside both.
//
// Both need Node and theme/node_modules. The npm packages pagefind and playwright-core are looked for in the folder
// NPM_DIR, Chromium at CHROMIUM or /usr/bin/chromium; what is missing is left out, and the output says so.
var temporary = Path.Combine(Path.GetTempPath(), "vidensbanken-benchmark");
switch (args)
{
    // Measurements that need a process of their own.
    case [IndexBenchmark.Command, var source, var target]:
        Console.WriteLine(IndexBenchmark.BuildOnce(source, target));
        return 0;
    case []:
        args = ["--help"];
        break;
}

var pages = new Argument<string[]>("pages")
{
    Description = "Numbers of pages to generate, or files of pages",
    DefaultValueFactory = _ => ["1000", "10000"],
};
var index = new Command("index", "Builds and searches the index, beside lunr.js and Pagefind") { pages };
index.SetAction(parsed => SearchBenchmark.Run(
    parsed.GetRequiredValue(pages), Directory.CreateDirectory(temporary).FullName));

var rank = new Command("rank", "Ranks the site's own content, beside lunr.js and Pagefind");
rank.SetAction(async (_, _) =>
    Console.WriteLine(await new RankBenchmark(Path.Combine(temporary, "own-content")).RunAsync()));

var root = new RootCommand("Benchmarks of Vidensbanken; tests/Benchmarks/Program.cs says what each needs")
{
    index, rank,
};
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
