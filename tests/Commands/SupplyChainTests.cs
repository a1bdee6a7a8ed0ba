using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Site.Tests.Guide;

namespace Site.Tests.Commands;

/// <summary>What is fetched to build the site is what was chosen: exact versions, known by their hashes.</summary>
public partial class SupplyChainTests
{
    private static readonly string[] Projects =
        ["Site.csproj", "tests/Tests.csproj", "tests/Benchmarks/Benchmarks.csproj"];

    [Fact]
    public void EveryActionIsPinnedToItsCommit()
    {
        var steps = Workflows().SelectMany(workflow => File.ReadLines(workflow))
            .Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(steps);
        Assert.All(steps, step =>
            Assert.Matches("""^ +- uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$""", step));
    }

    [Fact]
    public void NoWorkflowMayWriteOrKeepsTheKeyToTheRepository()
    {
        foreach (var workflow in Workflows().Select(File.ReadAllText))
        {
            Assert.Single(Regex.Matches(workflow, "permissions:"));
            Assert.Contains("\npermissions:\n  contents: read\n\n", workflow, StringComparison.Ordinal);
            Assert.Equal(
                Regex.Count(workflow, "actions/checkout@"), Regex.Count(workflow, "persist-credentials: false"));
            Assert.DoesNotContain("pull_request_target", workflow, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(".ci")]
    [InlineData(".github")]
    [InlineData("Site.csproj")]
    [InlineData("netlify.toml")]
    [InlineData("README.md")]
    [InlineData("src")]
    [InlineData("theme")]
    [InlineData("tests")]
    [InlineData("input/vejledning")]
    public void APullRequestThatChangesTheProgramIsTested(string changed)
    {
        var workflow = File.ReadAllText(Repository.File(".github", "workflows", "code.yml"));

        var pattern = Directory.Exists(Repository.File(changed)) ? $"{changed}/**" : changed;
        Assert.Contains($"      - {pattern}\n", workflow, StringComparison.Ordinal);
        Assert.Contains("      - run: .ci/run\n", workflow, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryMachineThatPublishesOrTestsHasTheSameSdkAndNode()
    {
        string[] files = [.. Workflows(), Repository.File(".ci", "netlify"), Repository.File("netlify.toml")];
        var text = string.Concat(files.Select(File.ReadAllText));

        Assert.Single(Versions(Sdk(), text));
        var node = Assert.Single(Versions(Node(), text));
        Assert.Contains(
            $"Node {node} or later", File.ReadAllText(Repository.File("README.md")), StringComparison.Ordinal);
        var guide = File.ReadAllText(Path.Combine(GuidePages.Folder, "skriveprogram.md"));
        Assert.Contains($"Node {node} eller nyere", guide, StringComparison.Ordinal);
    }

    /// <summary>A package that was changed without its lock file would stop the build in CI alone.</summary>
    [Fact]
    public void TheLockFilesNameThePackagesOfTheProjectsByTheirHashes()
    {
        foreach (var project in Projects)
        {
            var locked = Locked(project);

            Assert.Equal(
                Wanted(project),
                locked.Where(package => TypeOf(package) == "Direct")
                    .Select(package => $"{package.Name} {package.Value.GetProperty("requested")}")
                    .Order(StringComparer.Ordinal));
            Assert.All(
                locked.Where(package => TypeOf(package) != "Project"),
                package => Assert.Equal(64, package.Value.GetProperty("contentHash").GetBytesFromBase64().Length));
            Assert.All(
                locked.Where(package => TypeOf(package) == "Project"),
                site => Assert.Equal(
                    Wanted("Site.csproj"),
                    site.Value.GetProperty("dependencies").EnumerateObject()
                        .Select(package => $"{package.Name} {package.Value}").Order(StringComparer.Ordinal)));
        }
    }

    /// <summary>Where packages come from is the machine's business.</summary>
    [Fact]
    public void NoLockFileNamesAHost() => Assert.All(Projects, project =>
    {
        var text = File.ReadAllText(LockFile(project));
        Assert.DoesNotContain("://", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("""[a-z0-9-]+\.(org|com|net|dk|example|local)["/:]""", text);
    });

    private static IEnumerable<string> Versions(Regex pattern, string text) =>
        pattern.Matches(text).Select(match => match.Groups["version"].Value).Distinct(StringComparer.Ordinal);

    /// <summary>A project's own packages with their versions, as a lock file writes them.</summary>
    private static List<string> Wanted(string project) =>
    [
        .. XDocument.Load(Repository.File(project)).Descendants("PackageReference")
            .Select(reference => $"{reference.Attribute("Include")!.Value} [{reference.Attribute("Version")!.Value}, )")
            .Order(StringComparer.Ordinal),
    ];

    private static string? TypeOf(JsonProperty package) => package.Value.GetProperty("type").GetString();

    private static string[] Workflows() => Directory.GetFiles(Repository.File(".github", "workflows"), "*.yml");

    private static string LockFile(string project) => project == "Site.csproj"
        ? Repository.File("src", "packages.lock.json")
        : Path.Combine(Path.GetDirectoryName(Repository.File(project))!, "packages.lock.json");

    private static List<JsonProperty> Locked(string project)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(LockFile(project)));
        return [.. file.RootElement.Clone().GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()];
    }

    [GeneratedRegex("""(?:dotnet-version: |^version=)(?<version>\d+\.\d+\.\d+)$""", RegexOptions.Multiline)]
    private static partial Regex Sdk();

    [GeneratedRegex("""(?:node-version: |NODE_VERSION = ")(?<version>\d+)"?$""", RegexOptions.Multiline)]
    private static partial Regex Node();
}
