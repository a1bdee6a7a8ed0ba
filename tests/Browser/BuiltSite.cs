using Microsoft.Playwright;

namespace Site.Tests.Browser;

/// <summary>
/// The site of <c>input/</c>, built by the program and served, and a browser to see it with; one for all browser tests.
/// </summary>
public sealed class BuiltSite : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private IPlaywright? playwright;
    private IBrowser? browser;
    private BuiltFolder? server;

    public string Address => server!.Address;

    /// <summary>The built files.</summary>
    public string Output => folder.File("output");

    public async ValueTask InitializeAsync()
    {
        server = await BuiltFolder.ServeAsync(Repository.File("input"), Output);
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
        // A promise is what the page comes to, not how soon: the machine may be busy with the other tests.
        Assertions.SetDefaultExpectTimeout(30_000);
    }

    /// <summary>A page of a browser that has never been here, in a window of a given width.</summary>
    public async Task<IPage> OpenAsync(string path, int width = 1280, bool javaScript = true)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = javaScript,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        folder.Dispose();
    }
}

/// <summary>Browser tests share one built site and one browser.</summary>
[CollectionDefinition(nameof(BrowserTests))]
public class BrowserTests : ICollectionFixture<BuiltSite>;
