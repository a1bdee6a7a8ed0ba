using Site.Commands.Reports;
using Site.Model;

namespace Site.Tests.Commands.Reports;

public class ProblemSummaryTests
{
    [Theory]
    [InlineData("fejl", "1 fejl i 1 fil. Fejlen skal rettes, før siden kan udgives.")]
    [InlineData("fejl fejl advarsel", "2 fejl og 1 advarsel i 3 filer. Fejlene skal rettes, før siden kan udgives.")]
    [InlineData("advarsel advarsel", "2 advarsler i 2 filer. Siden kan udgives.")]
    public void ProblemsAreCountedInPlainDanish(string levels, string expected) => Assert.Equal(
        expected,
        ProblemSummary.Summarize(
            [
                .. levels.Split(' ').Select((level, index) =>
                    new Problem(new SourcePlace($"{index}.md"), "", "", IsWarning: level == "advarsel")),
            ]));
}
