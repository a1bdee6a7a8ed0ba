using System.Diagnostics;
using System.Text.Json;
using Site.Commands;

namespace Site.Tests.Commands;

/// <summary>What Netlify makes of netlify.toml and of a built site, read by Netlify's own packages.</summary>
public class NetlifyTests
{
    [Fact]
    public async Task NetlifyReadsTheHeadersThatThePreviewSends()
    {
        var netlify = await ReadAsync();

        var theirs = netlify.GetProperty("headers").GetProperty("headers").EnumerateArray()
            .Select(rule => (For: rule.GetProperty("for").GetString(), Values: string.Join('\n', rule.GetProperty("values").EnumerateObject().Select(value => $"{value.Name}: {value.Value.GetString()}"))));
        var ours = HeaderRules.Read(Repository.File("netlify.toml")).Rules
            .Select(rule => (For: (string?)rule.For, Values: string.Join('\n', rule.Values.Select(value => $"{value.Name}: {value.Value}"))));
        Assert.Equal(0, netlify.GetProperty("headers").GetProperty("errors").GetArrayLength());
        Assert.Equal(theirs, ours);
    }

    [Fact]
    public void EveryPageIsServedUnderAStrictPolicy()
    {
        var headers = HeaderRules.Read(Repository.File("netlify.toml")).For("/moeder/2019-10-24-das/8/");

        Assert.DoesNotContain("unsafe", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("same-origin", headers["Referrer-Policy"]);
        Assert.Contains("max-age=31536000", headers["Strict-Transport-Security"], StringComparison.Ordinal);
        Assert.Contains("camera=()", headers["Permissions-Policy"], StringComparison.Ordinal);
        Assert.False(headers.ContainsKey("Cache-Control"));
    }

    [Theory]
    [InlineData("/tema/site.0123456789ab.css", true)]
    [InlineData("/soeg/indeks/a2b3c4d5.json", true)]
    [InlineData("/soeg/indeks/a2b3c4d5/17.json", true)]
    [InlineData("/soeg/indeks.json", false)]
    [InlineData("/soeg/", false)]
    [InlineData("/om/", false)]
    public void OnlyNamesThatHoldAHashAreCachedForEver(string path, bool forEver) =>
        Assert.Equal(forEver, HeaderRules.Read(Repository.File("netlify.toml")).For(path).GetValueOrDefault("Cache-Control", "").Contains("immutable", StringComparison.Ordinal));

    [Fact]
    public async Task NetlifyPublishesTheOutputFolderAndReadsItsRedirects()
    {
        using var folder = new TemporaryFolder().WithSite("whole-site");
        await Cli.RunInAsync(folder.Path);

        var netlify = await ReadAsync(folder.File("output"));

        Assert.Equal(Repository.File("output"), netlify.GetProperty("publish").GetString());
        var redirect = Assert.Single(netlify.GetProperty("redirects").GetProperty("redirects").EnumerateArray());
        Assert.Equal(("/om-os", "/om/", 301), (redirect.GetProperty("from").GetString(), redirect.GetProperty("to").GetString(), redirect.GetProperty("status").GetInt32()));
    }

    private static async Task<JsonElement> ReadAsync(string output = "output")
    {
        var script = Repository.File("tests", "Fixtures", "netlify", "read.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, Repository.Root, output]) { RedirectStandardOutput = true })!;
        var json = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, node.ExitCode);
        return JsonDocument.Parse(json).RootElement;
    }
}
