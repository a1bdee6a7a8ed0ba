using Site.Commands.Reports;
using Site.Model;

namespace Site.Tests.Commands.Reports;

public class GitHubAnnotationsTests
{
    [Fact]
    public void CharactersThatEndACommandOrAPropertyAreEscaped()
    {
        var lines = Write(
            new Problem(new SourcePlace("a,b:c.md", 3, 7), "100 % galt\r\n::error::nej.", "Ret: det."),
            new Problem(new SourcePlace("om.md"), "Hm.", "Se efter.", IsWarning: true));

        Assert.Equal(
            [
                "::error file=input/a%2Cb%3Ac.md,line=3,col=7,title=Fejl i indholdet"
                    + "::100 %25 galt%0D%0A::error::nej. Ret: det.",
                "::warning file=input/om.md,line=1,col=1,title=Advarsel om indholdet::Hm. Se efter.",
                "1 fejl og 1 advarsel i 2 filer. Fejlen skal rettes, før siden kan udgives.",
            ],
            lines);
    }

    [Fact]
    public void ACprNumberIsMaskedInThePathAndInTheText()
    {
        var lines = Write(new Problem(new SourcePlace("070761-4285.md"), "Her står 070761-4285.", "Slet det."));

        Assert.DoesNotContain(lines, line => line.Contains("4285", StringComparison.Ordinal));
    }

    private static string[] Write(params Problem[] problems)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new GitHubAnnotations(writer, "input").Write([.. problems]);
        return writer.ToString().TrimEnd().Split('\n');
    }
}
