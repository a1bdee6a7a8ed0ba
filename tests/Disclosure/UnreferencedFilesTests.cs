namespace Site.Tests.Disclosure;

public class UnreferencedFilesTests
{
    [Theory]
    [InlineData("titel Tal", "andet/liste.txt")]
    [InlineData("titel: Tal", "andet/liste.txt", "noegletal/2024/tal.txt", "noegletal/tal.txt")]
    public async Task AFileThatAPageWithAMistakeMayReferToIsNotReported(string keys, params string[] reported)
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/noegletal/tal.md", $"---\n{keys}\n---\n");
        foreach (var file in (string[])["andet/liste.txt", "noegletal/2024/tal.txt", "noegletal/tal.txt"])
        {
            folder.Write($"input/{file}", "Et\n");
        }

        var warnings = (await InProcess.CheckAsync(folder)).Where(problem => problem.IsWarning);

        Assert.Equal(reported, warnings.Select(warning => warning.Place.File));
    }
}
