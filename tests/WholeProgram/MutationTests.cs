using System.Collections.Immutable;
using Site.Commands;
using Site.Model;

namespace Site.Tests.WholeProgram;

/// <summary>
/// Real content files, damaged, through the same code as <c>check</c>: it ends in time, throws nothing, and every
/// problem is on a line that exists. A case that fails is written to <c>TestResults/mutations</c>, to be made a
/// fixture of.
/// <c>MUTATION_SEED</c> sets another seed, <c>MUTATIONS</c> another number.
/// </summary>
public class MutationTests
{
    private const int Lanes = 2;

    /// <summary>A build that hangs is a fault; one that a busy machine holds up is none.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>
    /// A meeting with an item, pages of several kinds, a table, and vocabularies; few, since each is built thousands of
    /// times.
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
    public async Task DamagedContentIsToldAndNeverBreaksTheProgram()
    {
        var seed = Setting("MUTATION_SEED", 20261122);
        var count = Setting("MUTATIONS", 5_000);
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}, {count} mutations");

        var lanes = await Task.WhenAll(
            Enumerable.Range(0, Lanes).Select(
                lane =>
                    Task.Run(() => Lane(seed, Enumerable.Range(0, count).Where(number => number % Lanes == lane)))));

        TestContext.Current.TestOutputHelper?.WriteLine($"{lanes.Sum(lane => lane.Told)} of them changed what is told");
        Assert.True(lanes.Sum(lane => lane.Told) > count / 4, "few mutations were noticed: are the files read at all?");
        Assert.True(
            lanes.All(lane => lane.Faults.Count == 0), string.Join("\n\n", lanes.SelectMany(lane => lane.Faults)));
    }

    private static async Task<(int Told, List<string> Faults)> Lane(int seed, IEnumerable<int> numbers)
    {
        using var folder = new TemporaryFolder();
        var originals = Originals();
        foreach (var (name, content) in originals)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.File("input", name))!);
            await File.WriteAllBytesAsync(folder.File("input", name), content);
        }

        var (told, faults) = (0, new List<string>());
        var (undamaged, broken) = await Check(folder.File("input"));
        Assert.Null(broken);
        foreach (var number in numbers)
        {
            var random = new Random(HashCode(seed, number));
            var (name, content) = originals[random.Next(originals.Length)];
            var mutated = Mutator.Mutated(content, random);
            await File.WriteAllBytesAsync(folder.File("input", name), mutated);
            var (problems, fault) = await Check(folder.File("input"));
            await File.WriteAllBytesAsync(folder.File("input", name), content);
            told += problems == undamaged ? 0 : 1;
            if (fault is not null && faults.Count < 20)
            {
                faults.Add($"mutation {number} of {name}, kept in {Keep(seed, number, name, mutated)}: {fault}");
            }
        }

        return (told, faults);
    }

    private static async Task<(string Problems, string? Fault)> Check(string input)
    {
        try
        {
            var build = new SiteBuild(
                new BuildRequest(input, null, ImmutableDictionary<string, string>.Empty, Today), StageTimer.Silent);
            var problems = await Task.Run(build.RunAsync).WaitAsync(Patience);
            return (
                string.Join('\n', problems),
                problems.Select(problem => Fault(input, problem)).FirstOrDefault(fault => fault is not null));
        }
        catch (TimeoutException)
        {
            return ("", $"still running after {Patience}");
        }
        catch (Exception thrown)
        {
            return ("", thrown.ToString());
        }
    }

    private static string? Fault(string input, Problem problem)
    {
        var file = Path.Combine(input, problem.Place.File);
        if (!File.Exists(file))
        {
            return $"no such file: {problem}";
        }

        var lines = File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n').Length;
        return problem.Place.Line < 1
            || problem.Place.Line > lines
            || problem.Place.Column < 1 ? $"no such line: {problem}"
            : problem.What.Length == 0 || problem.Remedy.Length == 0 ? $"says nothing: {problem}"
            : null;
    }

    private static ImmutableArray<(string Name, byte[] Content)> Originals() =>
        [
            .. Files.Select(
                file => (
                    file[(file.LastIndexOf("input/", StringComparison.Ordinal) + "input/".Length)..],
                    File.ReadAllBytes(Repository.File(file)))),
        ];

    private static string Keep(int seed, int number, string name, byte[] content)
    {
        var file = Repository.File("TestResults", "mutations", $"{seed}-{number}", name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        return file;
    }

    /// <summary>The same on every run, so that one mutation can be made again alone.</summary>
    private static int HashCode(int seed, int number) => unchecked((seed * 397) ^ (number * 7919));

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : otherwise;
}
