using Site.Writing;

namespace Site.Tests.Writing;

public class OutputLockTests
{
    [Fact]
    public void AReleasedLockLeavesNoFileAndCanBeTakenAgain()
    {
        using var folder = new TemporaryFolder();

        OutputLock.Acquire(folder.File("lock"), "output").Dispose();

        Assert.False(File.Exists(folder.File("lock")));
        using var again = OutputLock.Acquire(folder.File("lock"), "output");
        Assert.True(File.Exists(folder.File("lock")));
    }

    [Fact]
    public void AnEmptyFileOfAKilledBuildDoesNotBlock()
    {
        using var folder = new TemporaryFolder();
        folder.Write("lock", "");

        OutputLock.Acquire(folder.File("lock"), "output").Dispose();

        Assert.False(File.Exists(folder.File("lock")));
    }

    [Fact]
    public void AFileOfSomebodyElseIsLeftAlone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("lock", "noter");

        var refused =
            Assert.Throws<OutputFolderException>(() => OutputLock.Acquire(folder.File("lock"), "output"));

        Assert.Contains(folder.File("lock"), refused.Message, StringComparison.Ordinal);
        Assert.Equal("noter", File.ReadAllText(folder.File("lock")));
    }
}
