using System.Collections.Immutable;
using Site.Commands;
using Site.Model;

namespace Site.Tests.WholeProgram;

/// <summary>
/// Damages real content files and checks them with the same code as <c>check</c>, which must end in time, throw nothing
/// and report every problem on a line that exists. A failing file is written to <c>TestResults/mutations</c>, for use
/// as a fixture. <c>MUTATION_SEED</c> sets another seed, <c>MUTATIONS</c> another number of mutations.
/// </summary>
public class MutationTests
{
    private const int Workers = 2;

    /// <summary>Long enough for a busy machine; a build that takes longer hangs.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    /// <summary>
    /// A meeting with an item, pages of several kinds, a table, and vocabularies. There are few, as all are checked
    /// thousands of times.
    /// </summary>
    private static readonly ImmutableArray<string> Files =
    [
        "input/_data/fora.yml",
        "input/_data/site.yml",
        "input/moeder/2019-10-24-das/index.md",
        "input/moeder/2019-10-24-das/08-ind-og-udmelding-af-tilbud.md",
        "tests/Fixtures/sites/demonstration/input/_data/emner.yml",
        "tests/Fixtures/sites/demonstration/input/aarsrapporter/maagevang/2020.md",
        "tests/Fixtures/sites/demonstration/input/kalender/2024.yml",
        "tests/Fixtures/sites/demonstration/input/takster/2024-soekoebing.csv",
        "tests/Fixtures/sites/demonstration/input/takster/2024-soekoebing.md",
    ];

    private static readonly DateOnly Today = new(2026, 11, 1);

    [Fact]
    public async Task DamagedContentIsReportedAndNeverBreaksTheProgram()
    {
        var seed = Setting("MUTATION_SEED", 20261122);
        var count = Setting("MUTATIONS", 5_000);
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}, {count} mutations");

        var results = await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(
            () => RunAsync(seed, Enumerable.Range(0, count).Where(number => number % Workers == worker)))));

        var noticed = results.Sum(result => result.Noticed);
        TestContext.Current.TestOutputHelper?.WriteLine($"{noticed} of them changed the problems reported");
        Assert.True(noticed > count / 4, "few mutations were noticed: are the files read at all?");
        Assert.Equal("", string.Join("\n\n", results.SelectMany(result => result.Faults)));
    }

    private static async Task<(int Noticed, List<string> Faults)> RunAsync(int seed, IEnumerable<int> numbers)
    {
        using var folder = new TemporaryFolder();
        var originals = ReadOriginals();
        foreach (var (name, content) in originals)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.File("input", name))!);
            await File.WriteAllBytesAsync(folder.File("input", name), content);
        }

        var (noticed, faults) = (0, new List<string>());
        var (undamaged, broken) = await CheckAsync(folder.File("input"));
        Assert.Null(broken);
        foreach (var number in numbers)
        {
            var random = new Random(SeedOf(seed, number));
            var (name, content) = originals[random.Next(originals.Length)];
            var mutated = Mutator.Mutate(content, random);
            await File.WriteAllBytesAsync(folder.File("input", name), mutated);
            var (problems, fault) = await CheckAsync(folder.File("input"));
            await File.WriteAllBytesAsync(folder.File("input", name), content);
            noticed += problems == undamaged ? 0 : 1;
            if (fault is not null && faults.Count < 20)
            {
                faults.Add($"mutation {number} of {name}, saved in {Save(seed, number, name, mutated)}: {fault}");
            }
        }

        return (noticed, faults);
    }

    private static async Task<(string Problems, string? Fault)> CheckAsync(string input)
    {
        try
        {
            var build = new SiteBuild(
                new BuildRequest(input, null, ImmutableDictionary<string, string>.Empty, Today), StageTimer.Silent);
            var problems = await Task.Run(build.RunAsync).WaitAsync(Timeout);
            return (
                string.Join('\n', problems),
                problems.Select(problem => FindFault(input, problem)).FirstOrDefault(fault => fault is not null));
        }
        catch (TimeoutException)
        {
            return ("", $"still running after {Timeout}");
        }
        catch (Exception thrown)
        {
            return ("", thrown.ToString());
        }
    }

    private static string? FindFault(string input, Problem problem)
    {
        var file = Path.Combine(input, problem.Place.File);
        if (!File.Exists(file))
        {
            return $"no such file: {problem}";
        }

        var lines = File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n').Length;
        return problem.Place.Line < 1 || problem.Place.Line > lines || problem.Place.Column < 1
            ? $"no such position: {problem}"
            : problem.What.Length == 0 || problem.Remedy.Length == 0 ? $"says nothing: {problem}"
            : null;
    }

    private static ImmutableArray<(string Name, byte[] Content)> ReadOriginals() =>
        [
            .. Files.Select(
                file => (
                    file[(file.LastIndexOf("input/", StringComparison.Ordinal) + "input/".Length)..],
                    File.ReadAllBytes(Repository.File(file)))),
        ];

    private static string Save(int seed, int number, string name, byte[] content)
    {
        var file = Repository.File("TestResults", "mutations", $"{seed}-{number}", name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        return file;
    }

    /// <summary>A seed for one mutation, the same on every run, so that the mutation can be repeated alone.</summary>
    private static int SeedOf(int seed, int number) => unchecked((seed * 397) ^ (number * 7919));

    private static int Setting(string name, int defaultValue) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : defaultValue;
}
