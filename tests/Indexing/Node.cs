using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Site.Tests.Indexing;

/// <summary>Runs a script of tests/Fixtures/search in Node, with the packages of theme/node_modules.</summary>
internal static class Node
{
    /// <summary>
    /// Stock lunr.js over ten thousand pages needs more than Node grants by itself, and drops much of it at once.
    /// </summary>
    private static readonly string[] Memory = ["--max-old-space-size=8192", "--max-semi-space-size=128"];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Gives the script a value as JSON on its standard input and reads the JSON it writes.</summary>
    public static T Run<T>(string script, object input) =>
        RunFile<T>(Repository.File("tests", "Fixtures", "search", script), input);

    /// <summary>As <see cref="Run{T}"/>, with a script that lies elsewhere.</summary>
    public static T RunFile<T>(string script, object input)
    {
        RequirePackages();
        var output = Run(script, JsonSerializer.Serialize(input, JsonSerializerOptions.Web));
        return JsonSerializer.Deserialize<T>(output, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException($"{script} wrote null.");
    }

    private static string Run(string script, string input)
    {
        using var process = Process.Start(new ProcessStartInfo("node", [.. Memory, script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
        }) ?? throw new InvalidOperationException("Node did not start: is Node 20 or later installed?");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Result : throw new InvalidOperationException($"{script} failed: {errors.Result}");
    }

    private static void RequirePackages()
    {
        foreach (var package in (string[])["lunr", "lunr-languages", "esbuild"])
        {
            if (!Directory.Exists(Repository.File("theme", "node_modules", package)))
            {
                throw new InvalidOperationException(
                    $"theme/node_modules/{package} is missing: run `dotnet run` once, or `npm ci` in theme/.");
            }
        }
    }
}
