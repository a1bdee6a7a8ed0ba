using System.Diagnostics;
using System.Text.Json;
using Site.Commands.Preview;

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

    [Fact]
    public async Task PullRequestsAreBuiltWithDraftsAndTheSiteIsNot()
    {
        var commands = (await ReadAsync()).GetProperty("commands");

        Assert.Equal(".ci/netlify", commands.GetProperty("production").GetString());
        Assert.Equal(".ci/netlify --kladder", commands.GetProperty("deploy-preview").GetString());
        Assert.Equal(".ci/netlify --kladder", commands.GetProperty("branch-deploy").GetString());
    }

    [Theory]
    [InlineData("production", "10.0.401 [/usr/share/dotnet/sdk]", "run -c Release -- --kladder\n")]
    [InlineData("deploy-preview", "10.0.401 [/usr/share/dotnet/sdk]", "run -c Release -- --kladder -s adresse=https://gennemsyn.example\n")]
    [InlineData("production", "8.0.100 [/usr/share/dotnet/sdk]", "hentet til {cache}/dotnet\nrun -c Release -- --kladder\n")]
    public async Task TheBuildGetsTheSdkWhereTheImageLacksIt(string context, string sdks, string expected)
    {
        using var folder = new TemporaryFolder();
        Tool(folder, "dotnet", $"[ \"$1\" = --list-sdks ] && echo '{sdks}' && exit; echo \"$@\" >> {folder.File("log")}");
        Tool(folder, "curl", $"echo 'echo hentet til $4 >> {folder.File("log")}' > \"$4\"");
        var start = new ProcessStartInfo(Repository.File(".ci", "netlify"), ["--kladder"]) { RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{folder.File("bin")}:{start.Environment["PATH"]}";
        start.Environment["CONTEXT"] = context;
        start.Environment["DEPLOY_PRIME_URL"] = "https://gennemsyn.example";
        start.Environment["NETLIFY_CACHE_DIR"] = folder.Path;

        using var build = Process.Start(start)!;
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(expected.Replace("{cache}", folder.Path, StringComparison.Ordinal), await File.ReadAllTextAsync(folder.File("log"), TestContext.Current.CancellationToken));
    }

    /// <summary>A program of the machine, replaced by one that only notes what it is asked.</summary>
    private static void Tool(TemporaryFolder folder, string name, string script)
    {
        folder.Write($"bin/{name}", $"#!/usr/bin/env bash\n{script}\n");
        using var chmod = Process.Start("chmod", ["+x", folder.File("bin", name)]);
        chmod.WaitForExit();
    }

    private static Task<JsonElement> ReadAsync(string output = "output") => NodeScript.RunAsync("netlify/read.mjs", Repository.Root, output);
}
