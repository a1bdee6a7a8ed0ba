using System.Collections.Immutable;
using System.Diagnostics;
using Site.Commands.Reports;
using Site.Model;

namespace Site.Commands;

/// <summary>Runs a build and shows its progress, its problems and, if none is an error, the time it took.</summary>
internal static class BuildRun
{
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(BuildRequest request, ReportFormat format = ReportFormat.Text)
    {
        var clock = Stopwatch.StartNew();
        var problems = await BuildProgress.ShowAsync(stages => new SiteBuild(request, stages).RunAsync());
        if (!problems.IsEmpty)
        {
            Report(problems, request, format);
        }

        if (problems.Any(problem => !problem.IsWarning))
        {
            return CommandLine.ContentProblems;
        }

        BuildProgress.WriteTotal(clock.Elapsed);
        return CommandLine.Done;
    }

    private static void Report(ImmutableArray<Problem> problems, BuildRequest request, ReportFormat format)
    {
        if (format == ReportFormat.GitHub)
        {
            new GitHubAnnotations(Console.Out, request.Input).Write(problems);
        }
        else
        {
            new ProblemReport(Console.Error, request.Input)
                .Write(problems, isPublishing: request.Output is not null);
        }
    }
}
