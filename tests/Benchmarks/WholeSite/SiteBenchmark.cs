using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;

namespace Site.Benchmarks.WholeSite;

/// <summary>
/// Compares the build of a whole site with Hugo, and with Hugo and Pagefind. The programs alternate, as the speed of a
/// machine may change over time.
/// </summary>
internal sealed class SiteBenchmark
{
    private const int MaxTableWidth = 200;

    private readonly int rounds;
    private readonly string folder;
    private readonly Generator ours;
    private readonly Generator? hugo;
    private readonly Generator? pagefind;

    /// <param name="rounds">How often each program runs; the medians are reported.</param>
    /// <param name="folder">A folder to work in, best one in memory. Needs 0.5 MB for each item.</param>
    public SiteBenchmark(int rounds, string folder)
    {
        (this.rounds, this.folder) = (rounds, folder);
        ours = Generator.BuildOurs();
        hugo = Generator.FindHugo();
        pagefind = hugo is null ? null : Generator.FindPagefind();
    }

    /// <summary>The medians of a generator's runs at one size.</summary>
    private sealed record Result(
        string Name, int Items, double Seconds, double ProcessorSeconds, double PeakBytes, int Pages, long Bytes);

    /// <summary>The results of one size; null for what is not installed.</summary>
    private sealed record SizeResults(int Items, Result Ours, Result? Hugo, Result? Pagefind);

    /// <summary>Measures at some sizes and writes the results as Markdown.</summary>
    /// <param name="sizes">Numbers of agenda items, in ascending order.</param>
    public void Run(ImmutableArray<int> sizes)
    {
        Console.WriteLine($"Medians of {rounds} alternating runs, output in {folder}.");
        if (hugo is null || pagefind is null)
        {
            Console.WriteLine(
                "Not measured: "
                + (hugo is null ? "Hugo and Pagefind (no hugo on the PATH)." : "Pagefind (not in NPM_DIR)."));
        }

        ImmutableArray<SizeResults> results = [.. sizes.Select(Measure)];
        Write(CreateResultTable(results));
        Write(CreateRatioTable(results));
    }

    private SizeResults Measure(int items)
    {
        var archiveFolder = Path.Combine(folder, items.ToString(CultureInfo.InvariantCulture));
        try
        {
            var archive = SyntheticArchive.Create(items, archiveFolder);
            Console.WriteLine($"{items} items made by {archive.Origin}.");
            return Measure(items, archive, Path.Combine(archiveFolder, "output"));
        }
        finally
        {
            Directory.Delete(archiveFolder, recursive: true);
        }
    }

    private SizeResults Measure(int items, SyntheticArchive archive, string output)
    {
        var (ourRuns, hugoRuns, pagefindRuns) =
            (new List<GeneratorRun>(), new List<GeneratorRun>(), new List<GeneratorRun>());
        for (var round = 0; round < rounds; round++)
        {
            ourRuns.Add(ours.Run(archive, output));
            if (hugo is not null)
            {
                hugoRuns.Add(hugo.Run(archive, output));
            }

            if (pagefind is not null)
            {
                pagefindRuns.Add(pagefind.Run(archive, output));
            }
        }

        return new(
            items,
            Summarise(ours, items, ourRuns)!,
            Summarise(hugo, items, hugoRuns),
            Summarise(pagefind, items, pagefindRuns));
    }

    private static Result? Summarise(Generator? generator, int items, List<GeneratorRun> runs) => generator is null
        ? null
        : new(
            generator.Name,
            items,
            Statistics.Median(runs.Select(run => run.Measured.Seconds)),
            Statistics.Median(runs.Select(run => run.Measured.ProcessorSeconds)),
            Statistics.Median(runs.Select(run => (double)run.Measured.PeakBytes)),
            runs[^1].Pages,
            runs[^1].Bytes);

    private static Table CreateResultTable(ImmutableArray<SizeResults> results)
    {
        var table = CreateTable("items", "program", "wall", "user+sys", "peak memory", "pages", "written");
        var programs = results.SelectMany(size => new[] { size.Ours, size.Hugo, size.Pagefind });
        foreach (var result in programs.OfType<Result>())
        {
            table.AddRow(
                Format($"{result.Items}"),
                result.Name,
                Format($"{result.Seconds:F2} s"),
                Format($"{result.ProcessorSeconds:F2} s"),
                Format($"{result.PeakBytes / 1e6:F0} MB"),
                result.Pages > 0 ? Format($"{result.Pages}") : "–",
                Format($"{result.Bytes / 1e6:F1} MB"));
        }

        return table;
    }

    private static Table CreateRatioTable(ImmutableArray<SizeResults> results)
    {
        var table = CreateTable("ratio", "items", "wall", "user+sys");
        foreach (var (items, our, hugo, pagefind) in results)
        {
            if (hugo is not null)
            {
                AddRatio("ours / Hugo", items, our, hugo);
            }

            if (hugo is not null && pagefind is not null)
            {
                AddRatio("ours / (Hugo + Pagefind)", items, our, hugo, pagefind);
            }
        }

        if (results is [.., var smaller, var largest])
        {
            AddRatio(Format($"ours / ours at {smaller.Items}"), largest.Items, largest.Ours, smaller.Ours);
        }

        return table;

        void AddRatio(string name, int items, Result numerator, params Result[] denominators) => table.AddRow(
            name,
            Format($"{items}"),
            Format($"{numerator.Seconds / denominators.Sum(result => result.Seconds):F2}"),
            Format($"{numerator.ProcessorSeconds / denominators.Sum(result => result.ProcessorSeconds):F2}"));
    }

    private static Table CreateTable(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Markdown);
        return table.AddColumns([.. columns.Select(name => new TableColumn(name).NoWrap())]);
    }

    /// <summary>Writes a table as Markdown, after a blank line.</summary>
    private static void Write(Table table)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = MaxTableWidth;
        console.Write(table);
        Console.WriteLine($"\n{text.ToString().Trim()}");
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
