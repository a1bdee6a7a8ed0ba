using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Site.Tests.Browser;

/// <summary>A site below a path of its host works as one at the root, and asks for nothing outside its path.</summary>
[Collection(nameof(BrowserTests))]
public sealed class BasePathBrowserTests(BuiltSite site) : IAsyncLifetime
{
    private const string BasePath = "/social/vidensbank";

    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentQueue<string> faults = new();
    private BuiltFolder server = null!;

    public async ValueTask InitializeAsync() =>
        server = await BuiltFolder.ServeAsync(Repository.File("input"), folder.File("output"), BasePath);

    [Fact]
    public async Task AReaderSearchesOpensAHitSeesACardAndGoesHome()
    {
        var page = await OpenAsync("/");

        await page.GetByRole(AriaRole.Combobox).FillAsync("botilbud");
        await page.GetByRole(AriaRole.Option, new() { Name = "Se alle" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{BasePath}/soeg/\\?q=botilbud$"));
        await page.Locator("#q").FillAsync("Prader-Willis");
        await page.Locator("#search-results > li")
            .GetByRole(AriaRole.Link, new() { Name = "Drøftelse af henvendelse" })
            .ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{BasePath}/moeder/2019-10-24-das/9/$"));
        await page.Locator("main a[data-context]").First.HoverAsync();
        await Expect(page.Locator(".hover-card")).ToBeVisibleAsync();
        await page.Locator("a.site-name").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{BasePath}/$"));

        Assert.Empty(faults);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task AMisspeltWordIsSuggestedAndAPatternIsFound()
    {
        var page = await OpenAsync("/soeg/?q=Prader-Wilis~1");
        await Expect(page.Locator("#search-results > li").First).ToContainTextAsync("Prader");

        await page.Locator("#q").FillAsync("flextrafjk");
        await page.Locator("#search-suggestion a").ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex($"{BasePath}/soeg/\\?q=flextrafik$"));
        Assert.Empty(faults);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/moeder/2019-10-24-das/8/", null)]
    [InlineData("/takster/2023-aalborg-reviderede/", null)]
    [InlineData("/findes-ikke/", "Failed to load resource: the server responded with a status of 404 (Not Found)")]
    public async Task APageHasItsStyleFontAndScripts(string address, string? expectedMessage)
    {
        var page = await OpenAsync(address);

        await Expect(page.Locator("body")).ToHaveCSSAsync("font-family", new Regex("^\"Vidensbanken Sans\""));
        Assert.True(await page.EvaluateAsync<bool>("document.fonts.check('16px \"Vidensbanken Sans\"')"));
        await page.GetByRole(AriaRole.Combobox).FillAsync("takst");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        Assert.Equal(expectedMessage is null ? [] : [expectedMessage], faults);
        await page.Context.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>Opens a page and records messages of the console and requests outside the base path.</summary>
    private async Task<IPage> OpenAsync(string path)
    {
        var page = await site.OpenAsync("about:blank");
        page.Console += (_, message) => faults.Enqueue(message.Text);
        page.PageError += (_, error) => faults.Enqueue(error);
        page.Context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith($"{server.Address}{BasePath}/", StringComparison.Ordinal))
            {
                faults.Enqueue($"asked for {request.Url}");
            }
        };
        await page.GotoAsync($"{server.Address}{BasePath}{path}");
        return page;
    }
}
