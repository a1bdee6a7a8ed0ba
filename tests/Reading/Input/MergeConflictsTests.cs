using Site.Model;
using Site.Reading.Input;

namespace Site.Tests.Reading.Input;

public class MergeConflictsTests
{
    [Theory]
    [InlineData("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\nd", "a\n\nb\n\n\n\nd", 2)]
    [InlineData("<<<<<<< HEAD\nb\n||||||| y\no\n=======\nc\n>>>>>>>", "\nb\n\n\n\n\n", 1)]
    [InlineData("T\n=======\n\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x", "T\n=======\n\n\nb\n\n\n", 4)]
    [InlineData("a\n>>>>>>> x\nb", "a\n\nb", 2)]
    public void TheFirstSideOfAConflictIsKeptOnItsLines(string text, string kept, int line)
    {
        var problems = new ProblemList();

        Assert.Equal(kept, MergeConflicts.KeepFirstSides("a.md", text, problems));
        Assert.Equal(line, Assert.Single(problems.Sorted).Place.Line);
    }

    [Theory]
    [InlineData("Titel\n=======\n")]
    [InlineData("||||||| a |")]
    [InlineData("a <<<<<<< b")]
    [InlineData("<<<<<<<<<<")]
    public void OtherLinesOfSuchSignsStay(string text)
    {
        var problems = new ProblemList();

        Assert.Equal(text, MergeConflicts.KeepFirstSides("a.md", text, problems));
        Assert.Empty(problems.Sorted);
    }
}
