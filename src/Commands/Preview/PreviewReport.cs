using System.Collections.Immutable;
using Site.Commands.Reports;
using Site.Model;

namespace Site.Commands.Preview;

/// <summary>Writes the problems to the terminal if they have changed since the last report.</summary>
/// <param name="input">The input folder as the user wrote it.</param>
internal sealed class PreviewReport(string input)
{
    private ImmutableArray<Problem> last = [];

    public void Report(ImmutableArray<Problem> problems)
    {
        if (problems.SequenceEqual(last))
        {
            return;
        }

        if (problems.IsEmpty)
        {
            Console.WriteLine("Alt er i orden igen.");
        }
        else
        {
            new ProblemReport(Console.Out, input).Write(problems, isPublishing: false);
        }

        last = problems;
    }
}
