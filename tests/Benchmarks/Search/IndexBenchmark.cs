using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Site.Indexing;
using Site.Tests;

namespace Site.Benchmarks.Search;

/// <summary>
/// Compares the time and memory of building the index with lunr.js. The two alternate, as the speed of a machine may
/// change over time. Each build runs in a new process without warm-up, as in a real build.
/// </summary>
internal static class IndexBenchmark
{
    /// <summary>The command-line argument for <see cref="BuildOnce"/>.</summary>
    public const string Command = "build-index-once";

    private const int Rounds = 3;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Builds and writes the index of some pages in this process.</summary>
    /// <param name="source">See <see cref="Corpus.Load"/>.</param>
    /// <param name="target">A folder whose subfolder <c>soeg</c> gets the index; deleted first if it exists.</param>
    /// <returns>The measurements, as JSON.</returns>
    public static string BuildOnce(string source, string target)
    {
        var pages = Corpus.Load(source);
        GC.Collect();
        var clock = Stopwatch.StartNew();
        var index = SearchIndexer.Build(pages, []);
        var time = clock.Elapsed.TotalSeconds;
        var hash = Write(index, target);
        using var process = Process.GetCurrentProcess();
        return JsonSerializer.Serialize(
            new Ours(index.Documents, index.Terms, time, process.PeakWorkingSet64, index.Size, hash), Json);
    }

    /// <summary>Builds the index several times, alternating with lunr.js, each time in a new process.</summary>
    /// <param name="source">See <see cref="Corpus.Load"/>.</param>
    /// <param name="target">The folder to write to; see <see cref="BuildOnce"/>.</param>
    /// <param name="texts">A file with the texts of the pages, for lunr.js.</param>
    /// <returns>A table of results.</returns>
    public static string Compare(string source, string target, string texts)
    {
        var (ours, lunr) = (new List<Ours>(), new List<Lunr>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(Run<Ours>(Environment.ProcessPath!, Command, source, target));
            lunr.Add(Run<Lunr>("node", Repository.File("tests", "Benchmarks", "Search", "lunr.mjs"), texts));
            ours.Add(Run<Ours>(Environment.ProcessPath!, Command, source, target));
        }

        var (time, built, written) = (
            Statistics.Median(ours.Select(build => build.Seconds)),
            Statistics.Median(lunr.Select(build => build.Built)),
            Statistics.Median(lunr.Select(build => build.Written)));
        var hashes = string.Join(" and ", ours.Select(build => build.Hash).Distinct());
        var oursTimes = ours.Select(build => build.Seconds);
        var (builtTimes, writtenTimes) = (lunr.Select(build => build.Built), lunr.Select(build => build.Written));
        var lunrTimes = $"built in {Join(builtTimes)} s, and written in {Join(writtenTimes)} s";
        return string.Create(CultureInfo.InvariantCulture, $"""
            index: {ours[0].Pages} pages, {ours[0].Terms} terms, {ours[0].Size / 1e6:F1} MB, {hashes}
            ours: {Join(oursTimes)} s, at most {ours.Max(build => build.Memory) / 1_000_000} MB
            lunr.js: {lunrTimes}; {lunr.Max(build => build.Memory) / 1_000_000} MB
            median: lunr.js takes {built / time:F1} times as long to build, {written / time:F1} times to build and write
            """);
    }

    /// <summary>One build of our index. Memory and size are in bytes.</summary>
    private sealed record Ours(int Pages, int Terms, double Seconds, long Memory, long Size, string Hash);

    /// <summary>One build of the index of lunr.js: seconds to build it, seconds to build and write it, bytes.</summary>
    private sealed record Lunr(double Built, double Written, long Memory);

    /// <summary>Writes the index to a folder. Returns a hash of all its files.</summary>
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
        JsonSerializer.Deserialize<T>(ChildProcess.Run(program, arguments), Json)!;

    private static string Join(IEnumerable<double> seconds) =>
        string.Join(", ", seconds.Select(value => value.ToString("F2", CultureInfo.InvariantCulture)));
}
