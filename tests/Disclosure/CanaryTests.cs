namespace Site.Tests.Disclosure;

/// <summary>
/// Every text of a site that is not public (<see cref="CanarySite"/>) is a word of its own: no output may hold one,
/// whatever it is written in; and what the public sees is the same bytes whatever those words are.
/// </summary>
public sealed class CanaryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly CanarySite site;

    public CanaryTests() => site = new CanarySite(folder);

    [Fact]
    public async Task NoWordOfWhatIsNotPublicIsAnywhereInTheOutput()
    {
        await site.WriteAsync("aa");

        var output = await BuildAsync("output");

        TestContext.Current.TestOutputHelper?.WriteLine($"{site.Canaries.Count} canaries, {output.Count} files");
        Assert.True(site.Canaries.Count >= 1000, $"only {site.Canaries.Count} canaries");
        Assert.True(output.Count > 20, $"only {output.Count} files");
        // Without its first letter, which an index may have taken as shared with the word before it.
        Assert.Empty(
            output.Where(
                file =>
                    $"{file.Name}\n{file.Text}".Contains(
                        CanarySite.Prefix[1..], StringComparison.OrdinalIgnoreCase)).Select(file =>
                        file.Name));
    }

    /// <summary>The control: a search that finds nothing may be a search that cannot find.</summary>
    [Fact]
    public async Task EveryWordIsInTheOutputOnceEverythingIsPublic()
    {
        await site.WriteAsync("aa", control: true);

        var output = await BuildAsync("output");

        var shown = output.SelectMany(
            file =>
                CanarySite.CanariesIn(
                    file.Name.ToLowerInvariant() + file.Text.ToLowerInvariant())).ToHashSet(StringComparer.Ordinal);
        var missing = site.Canaries.Except(site.Unshown).Except(shown).Order(StringComparer.Ordinal).ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing.Select(word => $"{word} in {WhereIs(word)}")));
        Assert.True(shown.Count >= 1000, $"only {shown.Count} canaries were shown");
        Assert.Contains(
            output,
            file =>
                file.Name.StartsWith("soeg/", StringComparison.Ordinal)
                    && file.Text.Contains(CanarySite.Prefix[1..], StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Also when the change is committed: dates of change count only what the public sees.</summary>
    [Fact]
    public async Task ChangingOnlyWhatIsNotPublicChangesNotOneByte()
    {
        await site.WriteAsync("aa");
        GitFolder.Commit(folder.Path, "2026-01-01T12:00:00Z");
        await BuildAsync("en");
        await site.WriteAsync("bb");
        GitFolder.Commit(folder.Path, "2026-02-02T12:00:00Z");
        await BuildAsync("to");

        Assert.Contains(
            "2026-01-01",
            await File.ReadAllTextAsync(folder.File("to", "sitemap.xml"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Empty(
            FolderSnapshot.Of(folder.File("to")).Split('\n').Except(FolderSnapshot.Of(folder.File("en")).Split('\n')));
    }

    [Fact]
    public async Task AnItemThatIsOpenedAndClosedAgainLeavesNothingBehind()
    {
        await site.WriteAsync("aa");
        await BuildAsync("output");
        var before = FolderSnapshot.Of(folder.File("output"));
        var item = Directory.EnumerateFiles(folder.File("input", "moeder", "2024-03-05-raad"), "10-*.md").Single();
        var closed = await File.ReadAllTextAsync(item, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            item,
            closed.Replace("åbenhed: lukket", "åbenhed: åben", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        await BuildAsync("output");
        var open = FolderSnapshot.Of(folder.File("output"));
        await File.WriteAllTextAsync(item, closed, TestContext.Current.CancellationToken);

        await BuildAsync("output");

        Assert.NotEqual(before, open);
        Assert.Equal(before, FolderSnapshot.Of(folder.File("output")));
    }

    [Fact]
    public async Task AWithdrawnPageLeavesASignWithoutItsTitle()
    {
        await site.WriteAsync("aa");

        await BuildAsync("output");

        var sign = await File.ReadAllTextAsync(
            folder.File("output", "tilbud", "trukket", "index.html"), TestContext.Current.CancellationToken);
        Assert.Contains("trukket tilbage", sign, StringComparison.Ordinal);
        Assert.Contains("1. januar 2024", sign, StringComparison.Ordinal);
        Assert.Contains("noindex", sign, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private async Task<List<(string Name, string Text)>> BuildAsync(string output)
    {
        var errors = (await InProcess.BuildAsync(folder, output)).Where(problem => !problem.IsWarning).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors));
        return
        [
            .. Directory.EnumerateFiles(folder.File(output), "*", SearchOption.AllDirectories)
                .Select(file => (Path.GetRelativePath(folder.File(output), file), SiteText.Of(file))),
        ];
    }

    private string WhereIs(string word) =>
        Directory.EnumerateFiles(folder.File("input"), "*", SearchOption.AllDirectories)
        .Where(
            file =>
                file.Contains(word, StringComparison.Ordinal)
                    || SiteText.Of(file).Contains(word, StringComparison.Ordinal))
        .Select(
            file =>
                $"{Path.GetRelativePath(folder.File("input"), file)}: {File.ReadLines(file).FirstOrDefault(line => line.Contains(word, StringComparison.Ordinal))}").FirstOrDefault() ?? "?";
}
