using System.Text;

namespace Site.Tests.Disclosure;

/// <summary>
/// Checks that no closed content is published. In the fixture every closed word begins with "hemmelig".
/// </summary>
public class ClosedContentTests
{
    [Fact]
    public async Task NothingClosedDraftedOrEmbargoedIsInAnyFileOrFileName()
    {
        using var folder = new TemporaryFolder().WithSite("whole-site");

        var result = await Cli.RunInAsync(folder.Path);

        Assert.Equal(0, result.ExitCode);
        var files = Directory.EnumerateFiles(folder.File("output"), "*", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(files);
        Assert.DoesNotContain(
            files,
            file =>
                file.Contains("hemmelig", StringComparison.OrdinalIgnoreCase)
                    || file.Contains("fremtid", StringComparison.Ordinal)
                    || file.Contains("kladde", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => Contains(file, "hemmelig") || Contains(file, "fortrolig"));
    }

    [Fact]
    public async Task AClosedItemHasItsNumberAndPublicTitleOnly()
    {
        using var folder = new TemporaryFolder().WithSite("whole-site");

        await Cli.RunInAsync(folder.Path);

        var meeting = File.ReadAllText(folder.File("output", "moeder", "2024-03-05-raad", "index.html"));
        Assert.Contains("Lukket punkt", meeting, StringComparison.Ordinal);
        Assert.Contains("Køb af grund", meeting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATopicOfClosedItemsOnlyHasNoList()
    {
        using var folder = new TemporaryFolder().WithSite("whole-site");

        await Cli.RunInAsync(folder.Path);

        Assert.True(Directory.Exists(folder.File("output", "emner", "takster")));
        Assert.False(Directory.Exists(folder.File("output", "emner", "boliger")));
    }

    [Fact]
    public async Task ClosedAndUnreferencedAttachmentsAreNotCopied()
    {
        using var folder = new TemporaryFolder().WithSite("whole-site");

        await Cli.RunInAsync(folder.Path);

        var attachments = Directory.EnumerateFiles(
            folder.File("output", "moeder", "2024-03-05-raad", "bilag")).Select(Path.GetFileName);
        Assert.Equal(["oversigt.txt"], attachments);
    }

    [Theory]
    [InlineData("lukket", 1)]
    [InlineData("åben", 0)]
    public async Task AFileThatIsClosedInOneItemAndOpenInAnotherIsReported(string openness, int exitCode)
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/_data/fora.yml", "- id: raad\n  titel: Rådet\n");
        folder.Write(
            "input/moeder/2024-03-05-raad/index.md", "---\nforum: raad\ndato: 2024-03-05\nudgave: referat\n---\n");
        folder.Write("input/moeder/2024-03-05-raad/brev.txt", "Brev");
        folder.Write("input/moeder/2024-03-05-raad/01-a.md", Item(1, "åben"));
        folder.Write("input/moeder/2024-03-05-raad/02-b.md", Item(2, openness));

        var result = await Cli.RunInAsync(folder.Path);

        Assert.True(result.ExitCode == exitCode, result.Errors);
        Assert.Equal(
            exitCode == 1,
            result.Errors.Contains(
                "02-b.md:7:5  Bilagets fil er lukket her og åben i 01-a.md", StringComparison.Ordinal));
    }

    /// <summary>
    /// An editor who knows HTML expects a comment to be hidden, so the problem report must not show it either.
    /// </summary>
    [Fact]
    public async Task AnHtmlCommentStopsTheBuildAndIsNotRepeated()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/om.md", "---\ntitel: Om\n---\nOm <!-- kanarie --> os.\n");

        var result = await Cli.RunInAsync(folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            "input/om.md:4:4  En kommentar i HTML er ikke skjult her", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("kanarie", result.Errors, StringComparison.Ordinal);
    }

    private static string Item(int number, string openness) =>
        $"---\nnummer: {number}\ntitel: Sag\nåbenhed: åben\ntype: orientering\nbilag:\n  - titel: Brev\n"
        + $"    fil: brev.txt\n    åbenhed: {openness}\n---\n";

    private static bool Contains(string file, string word) =>
        File.ReadAllText(file, Encoding.UTF8).Contains(word, StringComparison.OrdinalIgnoreCase);
}
