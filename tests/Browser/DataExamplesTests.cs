using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Site.Tests.Browser;

/// <summary>The examples on the page about data, run as they stand against the served site.</summary>
[Collection(nameof(BrowserTests))]
public partial class DataExamplesTests(BuiltSite site)
{
    [Fact]
    public async Task TheExamplesOnTheDataPageRun()
    {
        var examples = Example()
            .Matches(
                await File.ReadAllTextAsync(Repository.File("input", "data.md"), TestContext.Current.CancellationToken))
            .Select(match => match.Groups[1].Value)
            .ToList();

        Assert.Equal(2, examples.Count);
        Assert.Contains(
            "Efterregulering for drift af sikrede døgninstitutioner",
            await OutputAsync(examples[0]),
            StringComparison.Ordinal);
        Assert.Contains(
            "2019-10-24 Møde i Den Administrative Styregruppe 24. oktober 2019",
            await OutputAsync(examples[1]),
            StringComparison.Ordinal);
    }

    private async Task<string> OutputAsync(string script)
    {
        var here = script.Replace("https://vidensbanken.example", site.Address, StringComparison.Ordinal);
        using var node = Process.Start(
            new ProcessStartInfo("node", ["--input-type=module", "-e", here]) { RedirectStandardOutput = true })!;
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, node.ExitCode);
        return output;
    }

    [GeneratedRegex("```js\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
