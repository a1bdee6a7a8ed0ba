using System.Diagnostics;
using Microsoft.Playwright;

namespace Site.Tests.Browser;

/// <summary>The site of <c>input/</c>, built and served by the program, and a browser to see it with; one for all browser tests.</summary>
public sealed class BuiltSite : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private IPlaywright? playwright;
    private IBrowser? browser;
    private Process? server;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        (server, Address) = await ServeAsync(Repository.File("input"), folder.File("output"));
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
        server?.Kill(entireProcessTree: true);
        server?.Dispose();
        folder.Dispose();
    }

    /// <summary>Builds a site and serves it until its process is killed.</summary>
    internal static async Task<(Process Server, string Address)> ServeAsync(string input, string output)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "vidensbanken.dll"), "preview", "-i", input, "-o", output, "--port", "0"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Se siden på ", StringComparison.Ordinal))
            {
                return (process, line.Split(' ')[3]);
            }
        }

        throw new InvalidOperationException($"The preview ended with exit code {process.ExitCode} before it served anything.");
    }
}

/// <summary>Browser tests share one built site and one browser.</summary>
[CollectionDefinition(nameof(BrowserTests))]
public class BrowserTests : ICollectionFixture<BuiltSite>;
