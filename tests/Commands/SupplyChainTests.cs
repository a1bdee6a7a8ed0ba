using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Site.Tests.Guide;

namespace Site.Tests.Commands;

/// <summary>Checks that dependencies are pinned to exact versions with hashes, and that workflows are safe.</summary>
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
    public void NoWorkflowMayWriteToTheRepositoryOrKeepsCredentials()
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

    /// <summary>A package changed without its lock file would otherwise be noticed only in CI.</summary>
    [Fact]
    public void TheLockFilesHaveThePackagesOfTheProjectsWithHashes()
    {
        foreach (var project in Projects)
        {
            var locked = LockedPackages(project);

            Assert.Equal(
                ReferencedPackages(project),
                locked.Where(package => TypeOf(package) == "Direct")
                    .Select(package => $"{package.Name} {package.Value.GetProperty("requested")}")
                    .Order(StringComparer.Ordinal));
            Assert.All(
                locked.Where(package => TypeOf(package) != "Project"),
                package => Assert.Equal(64, package.Value.GetProperty("contentHash").GetBytesFromBase64().Length));
            Assert.All(
                locked.Where(package => TypeOf(package) == "Project"),
                site => Assert.Equal(
                    ReferencedPackages("Site.csproj"),
                    site.Value.GetProperty("dependencies").EnumerateObject()
                        .Select(package => $"{package.Name} {package.Value}").Order(StringComparer.Ordinal)));
        }
    }

    /// <summary>The source of packages is configured on each machine.</summary>
    [Fact]
    public void NoLockFileNamesAHost() => Assert.All(Projects, project =>
    {
        var text = File.ReadAllText(LockFile(project));
        Assert.DoesNotContain("://", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("""[a-z0-9-]+\.(org|com|net|dk|example|local)["/:]""", text);
    });

    private static IEnumerable<string> Versions(Regex pattern, string text) =>
        pattern.Matches(text).Select(match => match.Groups["version"].Value).Distinct(StringComparer.Ordinal);

    /// <summary>The packages that a project references, with versions in the notation of lock files.</summary>
    private static List<string> ReferencedPackages(string project) =>
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

    private static List<JsonProperty> LockedPackages(string project)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(LockFile(project)));
        return [.. file.RootElement.Clone().GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()];
    }

    [GeneratedRegex("""(?:dotnet-version: |^version=)(?<version>\d+\.\d+\.\d+)$""", RegexOptions.Multiline)]
    private static partial Regex Sdk();

    [GeneratedRegex("""(?:node-version: |NODE_VERSION = ")(?<version>\d+)"?$""", RegexOptions.Multiline)]
    private static partial Regex Node();
}
