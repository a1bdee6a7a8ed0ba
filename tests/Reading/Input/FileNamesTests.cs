using Site.Model;
using Site.Reading.Input;

namespace Site.Tests.Reading.Input;

public class FileNamesTests
{
    [Theory]
    [InlineData("om.md")]
    [InlineData("_data/site.yml")]
    [InlineData("moeder/2026-11-25-das/02.1-takster.md")]
    public void AnAddressInLowerCaseIsNoProblem(string path) => Assert.Empty(Check(path));

    [Theory]
    [InlineData("Møde 2.PDF", "Omdøb til »moede-2.pdf«.")]
    [InlineData("_Data/§§.md", "Omdøb til »_data/paragrafparagraf.md«.")]
    [InlineData("a/!.md", "Omdøb til »a/fil.md«.")]
    [InlineData("a/con.md", "Omdøb for eksempel til »side-con.md«.")]
    public void AnotherNameIsAProblemThatSuggestsOne(string path, string remedy) =>
        Assert.Equal([remedy], Check(path).Select(problem => problem.Remedy));

    [Theory]
    [InlineData(120, 0)]
    [InlineData(121, 1)]
    public void ANameHasAtMostOneHundredAndTwentyCharacters(int length, int count) =>
        Assert.Equal(count, Check(new string('a', length)).Length);

    [Theory]
    [InlineData(79, 0)]
    [InlineData(80, 1)]
    public void APathHasAtMostTwoHundredAndFortyCharacters(int length, int count) =>
        Assert.Equal(count, Check($"{new string('a', 80)}/{new string('b', 79)}/{new string('c', length)}").Length);

    [Fact]
    public void FoldersThatDifferByCaseAreOneProblemHoweverManyFilesAreInThem()
    {
        var problems = Check("A/en.md", "A/to.md", "a/en.md");

        Assert.Contains(problems, problem => problem.What.StartsWith("»A« og »a«", StringComparison.Ordinal));
        Assert.DoesNotContain(problems, problem => problem.What.Contains("to.md", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a/b/c.md", "a/b")]
    [InlineData("c.md", "")]
    public void AFolderIsWhatIsBeforeTheLastSlash(string path, string folder) =>
        Assert.Equal(folder, FileNames.FolderOf(path));

    private static Problem[] Check(params string[] paths)
    {
        var problems = new ProblemList();
        FileNames.Check(paths, problems);
        return [.. problems.Sorted];
    }
}
