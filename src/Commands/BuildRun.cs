using System.Collections.Immutable;
using System.Diagnostics;
using Site.Commands.Reports;
using Site.Model;

namespace Site.Commands;

/// <summary>Runs a build for a person at a terminal: shows progress, then problems or a summary.</summary>
internal static class BuildRun
{
    /// <param name="request">What to build.</param>
    /// <param name="format">How problems are written.</param>
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
                .Write(problems, nothingPublished: request.Output is not null);
        }
    }
}
