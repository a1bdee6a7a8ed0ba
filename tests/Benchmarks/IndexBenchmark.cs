using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Site.Indexing;
using Site.Tests;

namespace Site.Benchmarks;

/// <summary>
/// What it takes to build the index, beside lunr.js: by turns, as a machine may be slower by the time that the other's
/// turn comes, and each time in a process of its own, as a build does it: nothing is warm.
/// </summary>
internal static class IndexBenchmark
{
    /// <summary>The word on the command line for <see cref="Once"/>.</summary>
    public const string Command = "index";

    private const int Turns = 3;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Builds and writes the index of some pages in this process.</summary>
    /// <param name="source">How many pages, or a file of them.</param>
    /// <param name="target">The folder that gets it, under <c>soeg</c>; made anew.</param>
    /// <returns>What it took, as JSON.</returns>
    public static string Once(string source, string target)
    {
        var pages = Corpus.Of(source);
        GC.Collect();
        var clock = Stopwatch.StartNew();
        var index = SearchIndexer.Build(pages, []);
        var time = clock.Elapsed.TotalSeconds;
        var hash = Write(index, target);
        using var process = Process.GetCurrentProcess();
        return JsonSerializer.Serialize(
            new Ours(index.Documents, index.Terms, time, process.PeakWorkingSet64, index.Size, hash), Json);
    }

    /// <summary>Builds it several times by turns with lunr.js, each in its own process.</summary>
    /// <param name="source">As <see cref="Once"/> has it.</param>
    /// <param name="target">The same.</param>
    /// <param name="texts">A file with the texts of the pages, for lunr.js.</param>
    public static string Beside(string source, string target, string texts)
    {
        var (ours, lunr) = (new List<Ours>(), new List<Lunr>());
        for (var turn = 0; turn < Turns; turn++)
        {
            ours.Add(Run<Ours>(Environment.ProcessPath!, Command, source, target));
            lunr.Add(Run<Lunr>("node", Repository.File("tests", "Benchmarks", "lunr.mjs"), texts));
            ours.Add(Run<Ours>(Environment.ProcessPath!, Command, source, target));
        }

        var (time, built, written) = (
            Median(ours.Select(one => one.Seconds)),
            Median(lunr.Select(one => one.Built)),
            Median(lunr.Select(one => one.Written)));
        return string.Create(CultureInfo.InvariantCulture, $"""
            index: {ours[0].Pages} pages, {ours[0].Terms} terms, {ours[0].Size / 1e6:F1} MB, {string.Join(" and ", ours.Select(one => one.Hash).Distinct())}
            ours: {Listed(ours.Select(one => one.Seconds))} s, at most {ours.Max(one => one.Memory) / 1_000_000} MB
            lunr.js: built in {Listed(lunr.Select(one => one.Built))} s, and written in {Listed(lunr.Select(one => one.Written))} s; {lunr.Max(one => one.Memory) / 1_000_000} MB
            lunr.js takes {built / time:F1} times as long to build, {written / time:F1} times to build and write (medians)
            """);
    }

    /// <summary>One building of our index: seconds and bytes.</summary>
    private sealed record Ours(int Pages, int Terms, double Seconds, long Memory, long Size, string Hash);

    /// <summary>One of lunr's: seconds until it stood and until it was JSON, and bytes.</summary>
    private sealed record Lunr(double Built, double Written, long Memory);

    /// <returns>A hash of all files.</returns>
    private static string Write(SearchIndex index, string target)
    {
        if (Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in index.Files)
        {
            var path = Path.Combine(target, "soeg", file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content.Span);
            hash.AppendData(file.Content.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static T Run<T>(string program, params string[] arguments) =>
        JsonSerializer.Deserialize<T>(Child.Output(program, arguments), Json)!;

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Listed(IEnumerable<double> seconds) =>
        string.Join(", ", seconds.Select(one => one.ToString("F2", CultureInfo.InvariantCulture)));
}
