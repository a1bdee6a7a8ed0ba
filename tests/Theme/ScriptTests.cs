using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Site.Tests.Theme;

/// <summary>The scripts' own tests, theme/tests: what <c>npm test</c> runs there.</summary>
public partial class ScriptTests(ITestOutputHelper output)
{
    [Fact]
    public async Task TheScriptsPassTheirOwnTests()
    {
        var (exitCode, text) = await RunAsync();

        var passed = Passed().Match(text);
        output.WriteLine(exitCode == 0 ? passed.Value : text);
        Assert.True(exitCode == 0, text);
        Assert.True(passed.Success && int.Parse(passed.Groups["count"].Value) > 0, $"No test ran:\n{text}");
    }

    /// <summary>A name that fits no file must not look like success.</summary>
    [Fact]
    public async Task ARunWithoutTestsFails()
    {
        var (exitCode, text) = await RunAsync("no-such-test");

        Assert.Equal(1, exitCode);
        Assert.Contains("no-such-test", text, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] words)
    {
        var start = new ProcessStartInfo("node", [Repository.File("theme", "tests", "run.mjs"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var errors = node.StandardError.ReadToEndAsync(cancellation);
        var text = await node.StandardOutput.ReadToEndAsync(cancellation);
        await node.WaitForExitAsync(cancellation);
        return (node.ExitCode, text + await errors);
    }

    /// <summary>The summary of <c>node --test</c>, whichever reporter it chose.</summary>
    [GeneratedRegex("""^\S+ pass (?<count>\d+)$""", RegexOptions.Multiline)]
    private static partial Regex Passed();
}
