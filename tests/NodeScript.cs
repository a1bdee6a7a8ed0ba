using System.Diagnostics;
using System.Text.Json;

namespace Site.Tests;

/// <summary>Runs scripts in tests/Fixtures with Node and the packages in tests/node_modules.</summary>
internal static class NodeScript
{
    /// <returns>The JSON that the script writes to standard output.</returns>
    public static async Task<JsonElement> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [Repository.File("tests", "Fixtures", script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var json = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await errors);
        return JsonDocument.Parse(json).RootElement;
    }
}
