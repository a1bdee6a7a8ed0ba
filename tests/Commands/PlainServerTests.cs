using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Site.Commands.Preview;

namespace Site.Tests.Commands;

/// <summary>
/// Checks the output on a web server other than Netlify: nginx, with the configuration in README.
/// </summary>
public sealed class PlainServerTests(PlainServerAtRoot server) : IClassFixture<PlainServerAtRoot>
{
    private readonly HttpClient client = server.Client;

    [Theory]
    [InlineData("/", HttpStatusCode.OK, "<h1")]
    [InlineData("/moeder/2024-03-05-raad/1/", HttpStatusCode.OK, "Takster for næste år")]
    [InlineData("/moeder/2024-03-05-raad/bilag/oversigt.txt", HttpStatusCode.OK, "")]
    [InlineData("/feed.xml", HttpStatusCode.OK, "<feed")]
    [InlineData("/kalender.ics", HttpStatusCode.OK, "BEGIN:VCALENDAR")]
    [InlineData("/om-os/", HttpStatusCode.OK, "http-equiv=\"refresh\"")]
    [InlineData("/gammel%20side/", HttpStatusCode.OK, "url=/nyt-navn/")]
    [InlineData("/Dagsordener/M%C3%B8de%2024%20oktober.aspx/", HttpStatusCode.OK, "url=/nyt-navn/")]
    [InlineData("/side.html/", HttpStatusCode.OK, "url=/nyt-navn/")]
    [InlineData("/index.asp?PageID=26", HttpStatusCode.NotFound, "findes ikke")]
    [InlineData("/findes-ikke/", HttpStatusCode.NotFound, "findes ikke")]
    public async Task EveryAddressIsServed(string address, HttpStatusCode status, string text)
    {
        var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(
            text,
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("om")]
    [InlineData("side.html")]
    [InlineData("Dagsordener/M%C3%B8de%2024%20oktober.aspx")]
    public async Task AnAddressWithoutATrailingSlashIsRedirected(string address)
    {
        var answer = await client.GetAsync($"/{address}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.EndsWith($"/{address}/", answer.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/om/")]
    [InlineData("/findes-ikke/")]
    [InlineData("/tema/*")]
    [InlineData("/soeg/")]
    [InlineData("/soeg/indeks/*")]
    [InlineData("/oparl/system.json")]
    [InlineData("/data/punkter.csv")]
    [InlineData("/moeder/2024-03-05-raad/bilag/oversigt.txt")]
    public async Task EveryAnswerHasTheHeadersThatNetlifySends(string address)
    {
        var path = address.EndsWith('*') ? server.AnyFileBelow(address[1..^1]) : address;

        var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);

        var rules = HeaderRules.Read(Repository.File("netlify.toml"));
        var names = rules.Rules.SelectMany(rule => rule.Values.Select(value => value.Name))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var expected = rules.Find(path);
        var actual = answer.Headers.ToDictionary(
            header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(
            names.Select(name => $"{name}: {expected.GetValueOrDefault(name)}"),
            names.Select(name => $"{name}: {actual.GetValueOrDefault(name)}"));
    }
}

/// <summary>Checks nginx with the configuration in README for a site below a path of its host.</summary>
public sealed class PlainServerBelowPathTests(PlainServerBelowPath server) : IClassFixture<PlainServerBelowPath>
{
    [Theory]
    [InlineData("/vidensbank/", HttpStatusCode.OK, "<h1")]
    [InlineData("/vidensbank/moeder/2024-03-05-raad/1/", HttpStatusCode.OK, "href=\"/vidensbank/moeder/")]
    [InlineData("/vidensbank/om-os/", HttpStatusCode.OK, "url=/vidensbank/om/")]
    [InlineData("/vidensbank/findes-ikke/", HttpStatusCode.NotFound, "href=\"/vidensbank/soeg/\"")]
    [InlineData("/om/", HttpStatusCode.NotFound, "nginx")]
    [InlineData("/vidensbank", HttpStatusCode.MovedPermanently, "")]
    [InlineData("/vidensbank/om", HttpStatusCode.MovedPermanently, "")]
    public async Task EveryAddressIsServed(string address, HttpStatusCode status, string text)
    {
        var answer = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(
            text,
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        if (status == HttpStatusCode.MovedPermanently)
        {
            Assert.EndsWith($"{address}/", answer.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/om/")]
    [InlineData("/tema/*")]
    [InlineData("/soeg/indeks/*")]
    [InlineData("/data/punkter.csv")]
    [InlineData("/findes-ikke/")]
    public async Task EveryAnswerHasTheHeadersOfASiteAtTheRoot(string address)
    {
        var path = address.EndsWith('*') ? server.AnyFileBelow(address[1..^1]) : address;

        var answer = await server.Client.GetAsync($"/vidensbank{path}", TestContext.Current.CancellationToken);

        Assert.All(
            HeaderRules.Read(Repository.File("netlify.toml")).Find(path),
            header => Assert.Equal(header.Value, string.Join(", ", answer.Headers.GetValues(header.Key))));
    }
}

/// <summary>Runs nginx with a site built for the path <c>/vidensbank</c>.</summary>
public sealed class PlainServerBelowPath() : PlainServer("/vidensbank");

/// <summary>Runs nginx with a site built for the root of its host.</summary>
public sealed class PlainServerAtRoot() : PlainServer("");

/// <summary>Runs nginx with a built site, for all tests of a class.</summary>
/// <param name="basePath">The path that the site is built for and served below.</param>
public abstract class PlainServer(string basePath) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithSite("whole-site");
    private Process? nginx;

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public async ValueTask InitializeAsync()
    {
        folder.Write(
            "input/nyt-navn.md",
            "---\ntitel: Nyt navn\n"
            + "tidligere-adresser: [/gammel%20side/, /Dagsordener/Møde%2024%20oktober.aspx, /side.html, "
            + "/index.asp?PageID=26]\n"
            + "---\n");
        var result = await Cli.RunInAsync(folder.Path, "build", "-s", $"adresse=https://proeve.example{basePath}");
        Assert.True(result.ExitCode == 0, result.Errors);
        var port = FreePort();
        var configuration = (basePath.Length == 0 ? ReadConfiguration() : ReadConfigurationBelowPath())
            .Replace("listen 80;", $"listen 127.0.0.1:{port};", StringComparison.Ordinal)
            .Replace("/srv/vidensbanken", folder.File("output"), StringComparison.Ordinal);
        folder.Write("nginx.conf", $$"""
            daemon off; pid {{folder.Path}}/pid; error_log stderr; user {{Environment.UserName}};
            events {}
            http {
              access_log off;
              types {
                text/html html; text/calendar ics; application/xml xml; application/json json;
                text/css css; text/javascript js;
              }
              {{configuration}}
            }
            """);
        nginx = Process.Start(new ProcessStartInfo(FindNginx(), ["-c", folder.File("nginx.conf")]));
        Client.BaseAddress = new Uri($"http://127.0.0.1:{port}");
        await WaitUntilReadyAsync();
    }

    /// <summary>The address of the first file directly in a folder of the output.</summary>
    public string AnyFileBelow(string path) =>
        "/" + Path.GetRelativePath(
            folder.File("output"),
            Directory.EnumerateFiles(folder.File("output", path)).Order(StringComparer.Ordinal).First());

    public ValueTask DisposeAsync()
    {
        nginx?.Kill(entireProcessTree: true);
        nginx?.Dispose();
        Client.Dispose();
        folder.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>The configuration in README: from the first <c>map</c> to the end of <c>server { … }</c>.</summary>
    private static string ReadConfiguration()
    {
        var readme = File.ReadAllText(Repository.File("README.md"));
        var start = readme.IndexOf("    map $uri", StringComparison.Ordinal);
        const string closing = "\n    }\n";
        var server = readme.IndexOf("    server {", start, StringComparison.Ordinal);
        return readme[start..(readme.IndexOf(closing, server, StringComparison.Ordinal) + closing.Length)];
    }

    /// <summary>
    /// The configuration in README changed as README says: the base path in the maps, and the locations instead of the
    /// root and the 404 page, with the headers in the second.
    /// </summary>
    private string ReadConfigurationBelowPath()
    {
        var readme = File.ReadAllText(Repository.File("README.md"));
        var start = readme.IndexOf("    location = ", StringComparison.Ordinal);
        var locations = readme[start..readme.IndexOf("\n\nOn Netlify", start, StringComparison.Ordinal)];
        var lines = ReadConfiguration().Replace("~^/(", $"~^{basePath}/(", StringComparison.Ordinal).Split('\n');
        var headers = lines.Where(line => line.Contains("add_header ", StringComparison.Ordinal));
        var others = lines.Where(line => !Regex.IsMatch(line, "^ *(add_header|root|index|error_page) "));
        return string.Join('\n', others).TrimEnd()[..^1]
            + $"{locations.TrimEnd()[..^1]}{string.Join('\n', headers)}\n}}\n}}\n";
    }

    /// <summary>Returns the path of nginx, after trying to install it if it is missing.</summary>
    private static string FindNginx()
    {
        if (!File.Exists("/usr/sbin/nginx"))
        {
            SystemPackage.Install("nginx-light");
        }

        return "/usr/sbin/nginx";
    }

    private async Task WaitUntilReadyAsync()
    {
        while (true)
        {
            try
            {
                await Client.GetAsync("/", TestContext.Current.CancellationToken);
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
