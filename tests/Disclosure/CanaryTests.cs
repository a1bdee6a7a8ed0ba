namespace Site.Tests.Disclosure;

/// <summary>
/// Checks that nothing hidden leaks, with a <see cref="CanarySite"/>: no output contains a canary, however encoded, and
/// the output is the same byte for byte whatever the canaries are.
/// </summary>
public sealed class CanaryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly CanarySite site;

    public CanaryTests() => site = new CanarySite(folder);

    [Fact]
    public async Task NoCanaryIsInTheOutput()
    {
        await site.WriteAsync("aa");

        var output = await BuildAsync("output");

        TestContext.Current.TestOutputHelper?.WriteLine($"{site.Canaries.Count} canaries, {output.Count} files");
        Assert.True(site.Canaries.Count >= 1000, $"only {site.Canaries.Count} canaries");
        Assert.True(output.Count > 20, $"only {output.Count} files");
        // Without the first letter, which an index with front coding may omit.
        var leaking = output.Where(file =>
            $"{file.Name}\n{file.Text}".Contains(CanarySite.Prefix[1..], StringComparison.OrdinalIgnoreCase));
        Assert.Empty(leaking.Select(file => file.Name));
    }

    /// <summary>The control: shows that the other test can find canaries.</summary>
    [Fact]
    public async Task EveryCanaryIsInTheOutputIfEverythingIsPublic()
    {
        await site.WriteAsync("aa", control: true);

        var output = await BuildAsync("output");

        var shown = output
            .SelectMany(file => CanarySite.CanariesIn($"{file.Name}{file.Text}".ToLowerInvariant()))
            .ToHashSet(StringComparer.Ordinal);
        var missing = site.Canaries.Except(site.Undisplayed).Except(shown).Order(StringComparer.Ordinal).ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing.Select(canary => $"{canary} in {WhereIs(canary)}")));
        Assert.True(shown.Count >= 1000, $"only {shown.Count} canaries were shown");
        Assert.Contains(
            output,
            file =>
                file.Name.StartsWith("soeg/", StringComparison.Ordinal)
                    && file.Text.Contains(CanarySite.Prefix[1..], StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Both versions are committed, as dates of change must depend only on public content.</summary>
    [Fact]
    public async Task AChangeOfHiddenContentChangesNoByteOfTheOutput()
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
        var (before, after) = (FolderSnapshot.Take(folder.File("en")), FolderSnapshot.Take(folder.File("to")));
        Assert.Empty(after.Split('\n').Except(before.Split('\n')));
    }

    [Fact]
    public async Task AnItemThatIsOpenedAndClosedAgainLeavesNoTrace()
    {
        await site.WriteAsync("aa");
        await BuildAsync("output");
        var before = FolderSnapshot.Take(folder.File("output"));
        var item = Directory.EnumerateFiles(folder.File("input", "moeder", "2024-03-05-raad"), "10-*.md").Single();
        var closed = await File.ReadAllTextAsync(item, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            item,
            closed.Replace("åbenhed: lukket", "åbenhed: åben", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        await BuildAsync("output");
        var open = FolderSnapshot.Take(folder.File("output"));
        await File.WriteAllTextAsync(item, closed, TestContext.Current.CancellationToken);

        await BuildAsync("output");

        Assert.NotEqual(before, open);
        Assert.Equal(before, FolderSnapshot.Take(folder.File("output")));
    }

    [Fact]
    public async Task AWithdrawnPageLeavesATombstoneWithoutItsTitle()
    {
        await site.WriteAsync("aa");

        await BuildAsync("output");

        var tombstone = await File.ReadAllTextAsync(
            folder.File("output", "tilbud", "trukket", "index.html"), TestContext.Current.CancellationToken);
        Assert.Contains("trukket tilbage", tombstone, StringComparison.Ordinal);
        Assert.Contains("1. januar 2024", tombstone, StringComparison.Ordinal);
        Assert.Contains("noindex", tombstone, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private async Task<List<(string Name, string Text)>> BuildAsync(string output)
    {
        var errors = (await InProcess.BuildAsync(folder, output)).Where(problem => !problem.IsWarning).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors));
        return
        [
            .. Directory.EnumerateFiles(folder.File(output), "*", SearchOption.AllDirectories)
                .Select(file => (Path.GetRelativePath(folder.File(output), file), SiteText.Decode(file))),
        ];
    }

    /// <summary>The first input file with a canary, and its line there.</summary>
    private string WhereIs(string canary)
    {
        bool Has(string text) => text.Contains(canary, StringComparison.Ordinal);
        return Directory.EnumerateFiles(folder.File("input"), "*", SearchOption.AllDirectories)
            .Where(file => Has(file) || Has(SiteText.Decode(file)))
            .Select(file =>
                $"{Path.GetRelativePath(folder.File("input"), file)}: {File.ReadLines(file).FirstOrDefault(Has)}")
            .FirstOrDefault() ?? "?";
    }
}
