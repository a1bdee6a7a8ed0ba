using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Site.Tests.Browser;

/// <summary>A page of another site, open in the editor's browser, cannot read what the preview shows.</summary>
[Collection(nameof(BrowserTests))]
public sealed class PreviewPrivacyTests(BuiltSite site, DraftPreview preview) : IClassFixture<DraftPreview>
{
    /// <summary>A page, data that other origins may read when published, and the preview's own script.</summary>
    private static readonly string[] Paths =
        ["/moeder/2024-03-05-raad/9/", "/oparl/agenda-items.json", "/data/punkter.csv", "/_preview/reload.js"];

    /// <summary>Every way to get at what another origin answers: each gives what it read, or nothing.</summary>
    private const string Attack = """
        async ({ origin, paths }) => {
          const event = (target, names) => new Promise(done =>
            names.forEach(name => target.addEventListener(name, happened => done(happened.data ?? name))));
          const load = (tag, attributes) => {
            const element = Object.assign(document.createElement(tag), attributes);
            const ended = event(element, ['load', 'error']);
            document.body.append(element);
            return ended.then(name => ({ element, name }));
          };
          const read = {};
          for (const path of paths) {
            read['fetch ' + path] = await fetch(origin + path).then(answer => answer.text()).catch(() => '');
            read['script ' + path] = (await load('script', { src: origin + path })).name;
            read['style ' + path] = (await load('link', { rel: 'stylesheet', href: origin + path })).name;
          }
          const frame = (await load('iframe', { src: origin + paths[0] })).element;
          read.frame = frame.contentDocument?.documentElement.textContent ?? '';
          const events = new EventSource(origin + '/_preview/events');
          read.events = await event(events, ['message', 'error']);
          events.close();
          return read;
        }
        """;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData(Chromium.ReboundHost)]
    public async Task APageOfAnotherOriginReadsNothing(string host)
    {
        var page = await site.OpenAsync($"http://{host}:{preview.PortElsewhere}/");

        foreach (var name in new[] { "localhost", "127.0.0.1", Chromium.ReboundHost })
        {
            var read = await AttackAsync(page, $"http://{name}:{preview.Port}");
            Assert.All(read, way => Assert.Contains(way.Value, (string[])["", "error"]));
        }

        await page.Context.CloseAsync();
    }

    /// <summary>
    /// DNS rebinding: the page came from elsewhere, and then its host name got this machine's address.
    /// </summary>
    [Fact]
    public async Task APageWhoseHostNameNowLeadsHereReadsNothing()
    {
        var page = await site.OpenAsync($"http://{Chromium.ReboundHost}:{preview.Port}/");

        var read = await AttackAsync(page, $"http://{Chromium.ReboundHost}:{preview.Port}");

        Assert.All(read, way => Assert.DoesNotContain(DraftPreview.Secret, way.Value, StringComparison.Ordinal));
        Assert.All(Paths, path =>
            Assert.StartsWith("Forhåndsvisningen svarer kun på ", read[$"fetch {path}"], StringComparison.Ordinal));
        Assert.Equal("error", read["events"]);
        await page.Context.CloseAsync();
    }

    /// <summary>What the others are denied is there to be read.</summary>
    [Fact]
    public async Task ItsOwnPagesReadTheDraft()
    {
        var page = await site.OpenAsync(preview.Address);

        var read = await AttackAsync(page, preview.Address);

        Assert.Contains(DraftPreview.Secret, read["fetch /oparl/agenda-items.json"], StringComparison.Ordinal);
        Assert.Contains(DraftPreview.Secret, read["fetch /moeder/2024-03-05-raad/9/"], StringComparison.Ordinal);
        Assert.DoesNotContain("error", read["events"], StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("GET", "localhost:{port}", 200)]
    [InlineData("HEAD", "127.0.0.1:{port}", 200)]
    [InlineData("GET", "LOCALHOST:{port}", 200)]
    [InlineData("GET", "localhost", 421)]
    [InlineData("GET", "localhost:1", 421)]
    [InlineData("GET", "localhost.:{port}", 421)]
    [InlineData("GET", "127.0.0.1.nip.example:{port}", 421)]
    [InlineData("GET", "evil.example:{port}", 421)]
    [InlineData("GET", "evil.example", 421)]
    [InlineData("GET", "", 421)]
    [InlineData("HEAD", "evil.example:{port}", 421)]
    [InlineData("POST", "localhost:{port}", 405)]
    [InlineData("PUT", "localhost:{port}", 405)]
    [InlineData("OPTIONS", "localhost:{port}", 405)]
    [InlineData("TRACE", "localhost:{port}", 405)]
    [InlineData("PROPFIND", "localhost:{port}", 405)]
    public async Task OnlyThisMachinesNamesAreAnsweredAndOnlyReading(string method, string host, int status)
    {
        foreach (var path in Paths)
        {
            var named = host.Replace("{port}", $"{preview.Port}", StringComparison.Ordinal);
            var answer = await AskAsync(method, path, named);
            Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
            Assert.Equal(status == 405, answer.Contains("\r\nAllow: GET, HEAD\r\n", StringComparison.Ordinal));
            Assert.DoesNotContain("Access-Control-", answer, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("\r\nCross-Origin-Resource-Policy: same-origin\r\n", answer, StringComparison.Ordinal);
        }
    }

    private static Task<Dictionary<string, string>> AttackAsync(IPage page, string origin) =>
        page.EvaluateAsync<Dictionary<string, string>>(Attack, new { origin, paths = Paths });

    /// <summary>The whole answer to a request with just this header: the framework's client would correct it.</summary>
    private async Task<string> AskAsync(string method, string path, string host)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, preview.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var request = $"{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}

/// <summary>A preview that shows a draft, and a server of somebody else's.</summary>
public sealed class DraftPreview : IAsyncLifetime
{
    /// <summary>The draft's title.</summary>
    public const string Secret = "Hemmeligtudkast";

    private readonly TemporaryFolder folder = new TemporaryFolder().WithSite("whole-site");
    private PreviewProcess preview = null!;
    private WebApplication elsewhere = null!;

    /// <summary>The preview's own.</summary>
    public string Address => preview.Address;

    public int Port => new Uri(Address).Port;

    /// <summary>The port of an empty page without any header.</summary>
    public int PortElsewhere => new Uri(elsewhere.Urls.First()).Port;

    public async ValueTask InitializeAsync()
    {
        folder.Write("input/moeder/2024-03-05-raad/09-udkast.md",
            $"---\nnummer: 9\ntitel: {Secret}\nåbenhed: åben\ntype: behandling\nkladde: ja\n---\n");
        preview = await PreviewProcess.StartAsync(folder.File("input"), "--kladder");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        elsewhere = builder.Build();
        elsewhere.Run(context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<!DOCTYPE html><title>Elsewhere</title>", context.RequestAborted);
        });
        await elsewhere.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await elsewhere.StopAsync(new CancellationToken(canceled: true));
        await elsewhere.DisposeAsync();
        preview.Dispose();
        folder.Dispose();
    }
}
