using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Site.Tests.Browser;

/// <summary>An editor's page follows what the editor saves.</summary>
[Collection(nameof(BrowserTests))]
public sealed class PreviewTests(BuiltSite site) : IAsyncLifetime
{
    private const string Item = "input/moeder/2024-03-05-raad/01-takster.md";
    private const string Address = "/moeder/2024-03-05-raad/1/";

    private readonly TemporaryFolder folder = new TemporaryFolder().WithSite("whole-site");
    private PreviewProcess preview = null!;

    public async ValueTask InitializeAsync() => preview = await PreviewProcess.StartAsync(folder.File("input"));

    [Fact]
    public async Task TheOpenPageShowsWhatWasSaved()
    {
        var page = await site.OpenAsync(preview.Address + Address);
        await Expect(page.Locator("main")).ToContainTextAsync("Rådet godkendte taksterne fra 1. april.");

        Edit(text => text.Replace("fra 1. april", "fra 1. maj", StringComparison.Ordinal));

        await Expect(page.Locator("main")).ToContainTextAsync("Rådet godkendte taksterne fra 1. maj.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task AMistakeStandsOnThePageAndIsGoneWhenItIsMended()
    {
        var page = await site.OpenAsync(preview.Address + Address);

        Edit(text => text.Replace("udfald: godkendt med ændringer", "udfald: godkent", StringComparison.Ordinal));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Noget skal rettes");
        await Expect(page.Locator("main")).ToContainTextAsync("01-takster.md:6:9");

        Edit(text => text.Replace("udfald: godkent", "udfald: godkendt", StringComparison.Ordinal));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Takster for næste år");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ALinkThatLeadsNowhereIsFoundAMomentLater()
    {
        var page = await site.OpenAsync(preview.Address + Address);

        Edit(text => text + "\nSe [her](/findes-ikke/).\n");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Noget skal rettes");
        await Expect(page.Locator("main")).ToContainTextAsync("/findes-ikke/");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ItSurvivesTenQuickSavesARenameADeletionAndAnotherBranch()
    {
        var page = await site.OpenAsync(preview.Address + Address);
        for (var save = 1; save <= 10; save++)
        {
            var number = save;
            Edit(text => text.Replace("Takster for næste", $"{number} Takster for næste", StringComparison.Ordinal));
        }

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("1 2 3 4 5 6 7 8 9 10 Takster for næste år");
        File.Move(folder.File(Item), folder.File("input/moeder/2024-03-05-raad/01-andet-navn.md"));
        File.WriteAllText(folder.File("input/om.md"), "---\ntitel: Om banken\n---\n");
        page = await InsteadOfAsync(page, "/om/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Om banken");

        Directory.Move(folder.File("input/moeder"), folder.File("vaek"));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Møder" }).First).ToBeAttachedAsync();
        Directory.Move(folder.File("vaek"), folder.File("input/moeder"));
        page = await InsteadOfAsync(page, Address);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Takster for næste år");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task EveryFileIsTheOneThatABuildWritesButForTheReloadingScript()
    {
        Assert.Equal(0, (await Cli.RunInAsync(folder.Path)).ExitCode);

        Assert.Null(await preview.DifferenceAsync(folder.File("output")));
    }

    [Fact]
    public async Task OnlyThisMachineIsAnsweredUnderTheRealHeaders()
    {
        using var client = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false })
        { BaseAddress = new Uri(preview.Address) };

        var page = await client.GetAsync(Address, TestContext.Current.CancellationToken);
        var bare = await client.GetAsync(Address.TrimEnd('/'), TestContext.Current.CancellationToken);
        var missing = await client.GetAsync("/findes-ikke/", TestContext.Current.CancellationToken);

        Assert.Contains(
            "default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal((301, Address), ((int)bare.StatusCode, bare.Headers.Location!.ToString()));
        Assert.Equal(404, (int)missing.StatusCode);
        Assert.Equal("127.0.0.1", preview.ListensOn());
    }

    [Fact]
    public async Task ASiteWithABasePathIsServedBelowIt()
    {
        const string setting = "adresse=https://kommune.example/social/vidensbank";
        Assert.Equal(0, (await Cli.RunInAsync(folder.Path, "build", "-s", setting)).ExitCode);
        using var below = await PreviewProcess.StartAsync(folder.File("input"), "-s", setting);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(below.Address),
        };

        Assert.EndsWith("/social/vidensbank/", below.Address, StringComparison.Ordinal);
        Assert.Null(await below.DifferenceAsync(folder.File("output")));
        Assert.Equal((302, "/social/vidensbank/?a=b"), await GetAsync("/?a=b"));
        Assert.Equal((302, "/social/vidensbank/"), await GetAsync("/social/vidensbank"));
        Assert.Equal((301, $"/social/vidensbank{Address}"), await GetAsync($"/social/vidensbank{Address.TrimEnd('/')}"));
        Assert.Equal((404, null), await GetAsync(Address));
        Assert.Equal((404, null), await GetAsync("/social/vidensbanken/"));
        Assert.Equal((404, null), await GetAsync("/social/vidensbank/findes-ikke/"));

        async Task<(int Status, string? Location)> GetAsync(string path)
        {
            var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            return ((int)answer.StatusCode, answer.Headers.Location?.ToString());
        }
    }

    /// <summary>Opens another page: one that is about to be loaded anew cannot be sent elsewhere.</summary>
    private async Task<IPage> InsteadOfAsync(IPage page, string address)
    {
        await page.Context.CloseAsync();
        return await site.OpenAsync(preview.Address + address);
    }

    public ValueTask DisposeAsync()
    {
        preview.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Edit(Func<string, string> change) =>
        File.WriteAllText(folder.File(Item), change(File.ReadAllText(folder.File(Item))));
}
