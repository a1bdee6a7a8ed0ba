using System.Diagnostics;
using Site.Disclosure;

namespace Site.Commands;

/// <summary>A build as its user sees it: progress, problems or a summary, exit code.</summary>
internal static class BuildRun
{
    /// <param name="input">The input folder.</param>
    /// <param name="output">The output folder, or null to write nothing.</param>
    /// <param name="settings">Settings as written on the command line.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string input, string? output, string[] settings)
    {
        if (!Directory.Exists(input))
        {
            throw new UsageException($"Mappen {input} findes ikke. Stå i projektets mappe, eller vælg en anden med -i.");
        }

        if (output is not null && IsWithin(output, input))
        {
            throw new UsageException($"Siden kan ikke lægges i {output}: mappen ligger i indholdet selv. Vælg en anden mappe med -o.");
        }

        var clock = Stopwatch.StartNew();
        var request = new BuildRequest(input, output, CommandLine.Parsed(settings), DanishDay.At(TimeProvider.System.GetUtcNow()));
        var problems = await BuildProgress.ShowAsync((starting, finished) => new SiteBuild(request, starting, finished).RunAsync());
        if (!problems.IsEmpty)
        {
            ProblemReport.Write(Console.Error, input, problems, nothingPublished: output is not null);
        }

        if (problems.Any(problem => !problem.IsWarning))
        {
            return CommandLine.ContentProblems;
        }

        BuildProgress.WriteTotal(clock.Elapsed);
        return CommandLine.Done;
    }

    private static bool IsWithin(string inner, string outer) =>
        $"{Path.GetFullPath(inner)}/".StartsWith($"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(outer))}/", StringComparison.Ordinal);
}
