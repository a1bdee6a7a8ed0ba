using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Site.Tests.Commands;

/// <summary>The output as a plain web server serves it that knows nothing of Netlify: nginx, with the configuration that README gives.</summary>
public sealed class PlainServerTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithSite("whole-site");
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private Process? nginx;

    public async ValueTask InitializeAsync()
    {
        Assert.Equal(0, (await Cli.RunInAsync(folder.Path)).ExitCode);
        var port = FreePort();
        folder.Write("nginx.conf", $$"""
            daemon off; pid {{folder.Path}}/pid; error_log stderr; user {{Environment.UserName}};
            events {}
            http {
              access_log off; types { text/html html; text/calendar ics; application/xml xml; application/json json; text/css css; text/javascript js; }
              {{Server().Replace("listen 80;", $"listen 127.0.0.1:{port};", StringComparison.Ordinal).Replace("/srv/vidensbanken", folder.File("output"), StringComparison.Ordinal)}}
            }
            """);
        nginx = Process.Start(new ProcessStartInfo(Nginx(), ["-c", folder.File("nginx.conf")]));
        client.BaseAddress = new Uri($"http://127.0.0.1:{port}");
        await AnsweredAsync();
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK, "<h1")]
    [InlineData("/moeder/2024-03-05-raad/1/", HttpStatusCode.OK, "Takster for næste år")]
    [InlineData("/moeder/2024-03-05-raad/bilag/oversigt.txt", HttpStatusCode.OK, "")]
    [InlineData("/feed.xml", HttpStatusCode.OK, "<feed")]
    [InlineData("/kalender.ics", HttpStatusCode.OK, "BEGIN:VCALENDAR")]
    [InlineData("/om-os/", HttpStatusCode.OK, "http-equiv=\"refresh\"")]
    [InlineData("/findes-ikke/", HttpStatusCode.NotFound, "findes ikke")]
    public async Task EveryAddressIsServed(string address, HttpStatusCode status, string text)
    {
        var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(text, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAddressWithoutItsSlashLeadsToThePage()
    {
        var answer = await client.GetAsync("/om", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.EndsWith("/om/", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        nginx?.Kill(entireProcessTree: true);
        nginx?.Dispose();
        client.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>README's <c>server { … }</c>.</summary>
    private static string Server()
    {
        var readme = File.ReadAllText(Repository.File("README.md"));
        var start = readme.IndexOf("    server {", StringComparison.Ordinal);
        return readme[start..(readme.IndexOf("    }", start, StringComparison.Ordinal) + 5)];
    }

    /// <summary>nginx as it is installed, or as Debian packages it.</summary>
    private static string Nginx()
    {
        if (!File.Exists("/usr/sbin/nginx"))
        {
            SystemPackage.Install("nginx-light");
        }

        return "/usr/sbin/nginx";
    }

    private async Task AnsweredAsync()
    {
        while (true)
        {
            try
            {
                await client.GetAsync("/", TestContext.Current.CancellationToken);
                return;
            }
            catch (HttpRequestException) when (nginx is { HasExited: false })
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
