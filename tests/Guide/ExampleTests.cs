namespace Site.Tests.Guide;

/// <summary>Checks the examples, messages and commands in the guide against the program.</summary>
public class ExampleTests
{
    [Fact]
    public void EveryExampleNamesItsFileAndSoDoesTheTextBeforeIt()
    {
        foreach (var block in GuidePages.Blocks.Where(block => block.IsContent))
        {
            Assert.StartsWith("input/", block.File, StringComparison.Ordinal);
            Assert.EndsWith($".{block.Language}", block.File, StringComparison.Ordinal);
            Assert.True(
                TextBefore(block).Contains($"`{block.File}`", StringComparison.Ordinal),
                $"{block.Page}:{block.Line} {block.File}");
        }
    }

    [Fact]
    public async Task TheExamplesBuildWithoutProblemsTogetherWithTheSitesContent()
    {
        using var folder = new TemporaryFolder();
        CopyInput(folder);
        foreach (var block in GuidePages.Blocks.Where(block => block.IsContent))
        {
            Assert.True(
                block.IsAddition == File.Exists(folder.File(block.File)), $"{block.Page}:{block.Line} {block.File}");
            var original = block.IsAddition
                ? await File.ReadAllTextAsync(folder.File(block.File), TestContext.Current.CancellationToken)
                : "";
            folder.Write(block.File, original + block.Text);
        }

        var result = await Cli.RunInAsync(folder.Path, "build", "--dag", "2026-12-10");

        Assert.Equal("", result.Errors);
        Assert.Equal(0, result.ExitCode);
        Assert.All(
            GuidePages.Blocks.Where(IsPublished),
            block => Assert.True(File.Exists(folder.File("output", AddressOf(block.File), "index.html")), block.File));
    }

    [Fact]
    public void EveryKindOfPageHasAnExample()
    {
        var folders = GuidePages.Blocks.Where(block => block.IsContent)
            .Select(block => block.File.Split('/'))
            .Where(parts => parts.Length > 2)
            .Select(parts => parts[1])
            .Distinct();

        Assert.Empty(
            Site.Model.KindCatalog.Standard.Kinds.Select(kind => kind.Folder)
                .Where(folder => folder.Length > 0)
                .Except(folders));
    }

    [Fact]
    public async Task TheMessagesShownAreGivenByTheProgram()
    {
        using var folder = new TemporaryFolder();
        CopyInput(folder);
        foreach (
            var block in GuidePages.Blocks.Where(block => block.IsContent && block.Page == "foerste-beslutning.md"))
        {
            folder.Write(
                block.File, block.Text.Replace("udfald: godkendt", "udfald: godkend", StringComparison.Ordinal));
        }

        var result = await Cli.RunInAsync(folder.Path, "check");

        Assert.All(
            GuidePages.Blocks.Where(block => block.Language == "text"),
            block => Assert.Contains(block.Text, result.Errors, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheCommandsShownAreValid()
    {
        using var folder = new TemporaryFolder();
        CopyInput(folder);
        var commands = GuidePages.Blocks.Where(block => block.Language == "console")
            .SelectMany(block => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Distinct()
            .ToList();
        foreach (var command in commands.Where(command => !command.Contains("preview", StringComparison.Ordinal)))
        {
            var result = await Cli.RunInAsync(folder.Path, Arguments(command["dotnet run -- ".Length..]));

            // A page made by "new" is unfinished, so exit code 1 is expected; 2 means that the command is not
            // understood.
            Assert.True(result.ExitCode != 2, $"{command}: {result.Errors}");
        }

        Assert.True(commands.Count > 6);
    }

    [Fact]
    public void TheGuideIsLinkedFromItsFirstPage()
    {
        var index = File.ReadAllText(Path.Combine(GuidePages.Folder, "index.md"));

        Assert.All(
            GuidePages.Files.Select(Path.GetFileNameWithoutExtension).Where(page => page != "index"),
            page => Assert.Contains($"(xref:vejledning/{page})", index, StringComparison.Ordinal));
    }

    private static void CopyInput(TemporaryFolder folder)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.File("input"), "*", SearchOption.AllDirectories))
        {
            var target = folder.File("input", Path.GetRelativePath(Repository.File("input"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>The last non-empty line before a block.</summary>
    private static string TextBefore(GuidePages.Block block) =>
        File.ReadLines(Path.Combine(GuidePages.Folder, block.Page))
            .Take(block.Line - 1)
            .Reverse()
            .First(line => line.Length > 0);

    private static bool IsPublished(GuidePages.Block block) => block is { Language: "md", IsAddition: false }
        && !block.Text.Contains("kladde: ja", StringComparison.Ordinal)
        && !block.Text.Contains("publiceres: 2027", StringComparison.Ordinal);

    /// <summary>The output folder of a page. That of an item is named by the item's number.</summary>
    private static string AddressOf(string file) => file.Split('/') switch
    {
        [_, "moeder", var meeting, "index.md"] => $"moeder/{meeting}",
        [_, "moeder", var meeting, var item] => $"moeder/{meeting}/{item.Split('-')[0].TrimStart('0')}",
        [_, .. var path] => string.Join('/', path)[..^".md".Length],
        _ => throw new ArgumentException(file, nameof(file)),
    };

    private static string[] Arguments(string command) =>
        [
            .. command.Split('"').SelectMany(
                (part, index) => index % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        ];
}
