using Microsoft.Playwright;

namespace Site.Tests.Browser;

/// <summary>Finds a Chromium, or gets one: tests never go without a browser in silence.</summary>
internal static class Chromium
{
    /// <summary>Somebody else's host that leads to this machine, as its owner can arrange (DNS rebinding).</summary>
    public const string ReboundHost = "rebound.example";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
        $"--host-resolver-rules=MAP {ReboundHost} 127.0.0.1",
    ];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Path(playwright), Args = Arguments });

    /// <summary>An installed one, else Playwright's own, else Debian's package.</summary>
    private static string Path(IPlaywright playwright)
    {
        if (Installed(playwright) is { } found)
        {
            return found;
        }

        if (Microsoft.Playwright.Program.Main(["install", "--with-deps", "chromium"]) != 0)
        {
            SystemPackage.Install("chromium");
        }

        return Installed(playwright) ?? throw new InvalidOperationException(
            "No Chromium here, and none could be installed: neither by Playwright nor as Debian's package. Install one, or name it in CHROMIUM.");
    }

    private static string? Installed(IPlaywright playwright) =>
        new[]
        {
            Environment.GetEnvironmentVariable("CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            playwright.Chromium.ExecutablePath,
        }
            .FirstOrDefault(File.Exists);
}
