using System.Diagnostics;

namespace Site.Commands;

/// <summary>A build as its user sees it: progress, problems or a summary, exit code.</summary>
internal static class BuildRun
{
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(BuildRequest request)
    {
        var clock = Stopwatch.StartNew();
        var problems = await BuildProgress.ShowAsync((starting, finished) => new SiteBuild(request, starting, finished).RunAsync());
        if (!problems.IsEmpty)
        {
            ProblemReport.Write(Console.Error, request.Input, problems, nothingPublished: request.Output is not null);
        }

        if (problems.Any(problem => !problem.IsWarning))
        {
            return CommandLine.ContentProblems;
        }

        BuildProgress.WriteTotal(clock.Elapsed);
        return CommandLine.Done;
    }
}
