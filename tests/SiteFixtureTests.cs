using AngleSharp.Html;
using AngleSharp.Html.Parser;

namespace Site.Tests;

/// <summary>
/// Builds each folder of tests/Fixtures/sites as a user would. <c>expected/problems.txt</c> has the problems that the
/// program reports, if any; every other file in <c>expected/</c> is the main part of a page.
/// <c>UPDATE_EXPECTED=1 dotnet test tests</c> rewrites the expected files: read the difference before committing it.
/// </summary>
public class SiteFixtureTests
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1";

    public static TheoryData<string> Sites => [.. SiteFixture.Names()];

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task ASiteProducesItsExpectedPagesAndProblems(string site)
    {
        using var folder = new TemporaryFolder().WithSite(site);

        var result = await Cli.RunInAsync(folder.Path);

        Compare(
            SiteFixture.Expected(site),
            "problems.txt",
            result.Errors.Trim() is { Length: > 0 } problems ? problems + "\n" : null);
        Assert.Equal(result.Errors.Contains("skal rettes", StringComparison.Ordinal) ? 1 : 0, result.ExitCode);
        Assert.Equal(result.ExitCode == 0, Directory.Exists(folder.File("output")));
        foreach (var page in Pages(SiteFixture.Expected(site)))
        {
            Compare(SiteFixture.Expected(site), page, MainPart(folder.File("output", page)));
        }
    }

    private static IEnumerable<string> Pages(string expected) => Directory.Exists(expected)
        ? Directory.EnumerateFiles(expected, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(expected, file))
            .Order(StringComparer.Ordinal)
        : [];

    private static void Compare(string folder, string name, string? actual)
    {
        var file = Path.Combine(folder, name);
        if (Update && actual is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : null, actual);
    }

    /// <summary>The main element of a page, indented.</summary>
    private static string MainPart(string file)
    {
        using var page = new HtmlParser().ParseDocument(File.ReadAllText(file));
        using var writer = new StringWriter();
        page.QuerySelector("main")!.ToHtml(writer, new PrettyMarkupFormatter { Indentation = "  ", NewLine = "\n" });
        return string.Join(
            '\n', writer.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)) + "\n";
    }
}
