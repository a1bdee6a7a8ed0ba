using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Site.Commands.Preview;
using Site.Disclosure;
using Site.Linking;
using Site.Model;
using Site.Reading;
using Site.Rendering;

namespace Site.Tests.Commands;

/// <summary>Checks netlify.toml and a built site with Netlify's own packages.</summary>
public class NetlifyTests
{
    [Fact]
    public async Task NetlifyReadsTheSameHeadersAsThePreview()
    {
        var netlify = await ReadWithNetlifyAsync();

        var theirs = netlify.GetProperty("headers").GetProperty("headers").EnumerateArray()
            .Select(
                rule => (
                    For: rule.GetProperty("for").GetString(),
                    Values: string.Join(
                        '\n',
                        rule.GetProperty("values")
                            .EnumerateObject()
                            .Select(value => $"{value.Name}: {value.Value.GetString()}"))));
        var ours = HeaderRules.Read(Repository.File("netlify.toml")).Rules
            .Select(
                rule => (
                    For: (string?)rule.For,
                    Values: string.Join('\n', rule.Values.Select(value => $"{value.Name}: {value.Value}"))));
        Assert.Equal(0, netlify.GetProperty("headers").GetProperty("errors").GetArrayLength());
        Assert.Equal(theirs, ours);
    }

    [Fact]
    public void EveryPageIsServedUnderAStrictPolicy()
    {
        var headers = HeaderRules.Read(Repository.File("netlify.toml")).Find("/moeder/2019-10-24-das/8/");

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
    public void OnlyNamesWithAHashAreCachedForEver(string path, bool forEver) =>
        Assert.Equal(
            forEver,
            HeaderRules.Read(Repository.File("netlify.toml"))
                .Find(path)
                .GetValueOrDefault("Cache-Control", "")
                .Contains("immutable", StringComparison.Ordinal));

    [Fact]
    public async Task NetlifyPublishesTheOutputFolderAndReadsItsRedirects()
    {
        using var folder = new TemporaryFolder().WithSite("whole-site");
        await Cli.RunInAsync(folder.Path);

        var netlify = await ReadWithNetlifyAsync(folder.File("output"));

        Assert.Equal(Repository.File("output"), netlify.GetProperty("publish").GetString());
        var redirect = Assert.Single(netlify.GetProperty("redirects").GetProperty("redirects").EnumerateArray());
        Assert.Equal(
            ("/om-os", "/om/", 301),
            (
                redirect.GetProperty("from").GetString(),
                redirect.GetProperty("to").GetString(),
                redirect.GetProperty("status").GetInt32()));
    }

    /// <summary>
    /// Former addresses that, if written to the file unescaped, would add rules, break rules or redirect elsewhere.
    /// </summary>
    private static readonly ImmutableArray<string> Hostile =
    [
        "/",
        "/*",
        "/a/*",
        "/:a/:b",
        "/a/:splat",
        "/:splat",
        "//evil.example/",
        "///evil.example",
        "https://evil.example/",
        "http://evil.example/a",
        "HTTPS://EVIL.EXAMPLE/",
        "evil.example",
        "javascript:alert(1)",
        "/gammel https://evil.example 301!",
        "/gammel\thttps://evil.example\t301!",
        "/gammel /om/ 301\n/* https://evil.example/:splat 301! #",
        "/gammel\r/* https://evil.example/ 301!",
        "/a\u000B/b",
        "/a\u000C/b",
        "/a\u0085/b",
        "/a\u00A0/b",
        "/a\u1680/b",
        "/a\u2003/b",
        "/a\u2028/* https://evil.example/ 301!",
        "/a\u2029/b",
        "/a\u202F/b",
        "/a\u3000https://evil.example/",
        "/a\uFEFFhttps://evil.example/",
        "/a\0b",
        "/a%00b",
        "/a%0A/*%20https://evil.example/%20301!",
        "/a%0D%0A/b",
        "/a%09b",
        "/a%2F..%2F..%2Fx",
        "/a%5Cb",
        "/..",
        "/../../../x/",
        "/a/../b",
        "/a/./b",
        "/a/%2E%2E/b",
        "/.netlify/functions/x",
        "/.vidensbanken",
        "/a#b",
        "#",
        "/#/x",
        "/a %23",
        "/a?b",
        "/a?b=:c",
        "/a?b=c d",
        "/a?404=1",
        "/a?__proto__=x",
        "/a?u=https://evil.example/",
        "/a?b=/c",
        "/a?b=1&b=2",
        "/a?Sign=x y",
        "/a%2A",
        "/a%3Ab",
        "/a%",
        "/a%zz",
        "/a%F8",
        "/a\uD800b",
        "/a\u202Eb",
        "/a Country=dk",
        "/a|b",
        "/a\"b",
        "/a`b",
        "/a{b}",
        "/a[b]",
        "/index.html", "/con/", "/ /b",
    ];

    [Fact]
    public async Task AFormerAddressOnlyBecomesARuleThatLeadsToItsPage()
    {
        using var folder = new TemporaryFolder().WithSite("whole-site");
        string[] good =
        [
            "/gammel",
            "/200/",
            "/gammel%20side/",
            "/Møde.aspx",
            "/index.asp?PageID=26",
            "/index.asp?a=1&b=2",
            "/index.asp",
            "/a,b;c=d",
        ];
        folder.Write(
            "input/ny.md",
            $"---\ntitel: Ny\ntidligere-adresser: {JsonSerializer.Serialize(good.Concat(Hostile))}\n---\n");
        await File.WriteAllBytesAsync(
            folder.File("_redirects"),
            (await RenderAsync(folder, "_redirects")).ToArray(),
            TestContext.Current.CancellationToken);

        var netlify = await NodeScript.RunAsync(
            "netlify/redirects.mjs", Repository.Root, folder.File("_redirects"),
            "/gammel", "/gammel/", "/gammel%20side", "/M%C3%B8de.aspx", "/index.asp?PageID=26",
            "/index.asp?PageID=27", "/Gammel", "/om/", "/", "/soeg/?q=x");

        Assert.True(Hostile.Length >= 60);
        Assert.Empty(Texts(netlify, "errors"));
        Assert.Equal(
            [
                "/200 /ny/ 301 true",
                "/M%C3%B8de.aspx /ny/ 301 true",
                "/Møde.aspx /ny/ 301 true",
                "/a,b;c=d /ny/ 301 true",
                "/gammel /ny/ 301 true",
                "/gammel%20side /ny/ 301 true",
                "/index.asp a=1 b=2 /ny/ 301 true",
                "/index.asp PageID=26 /ny/ 301 true",
                "/index.asp /ny/ 301 true",
                "/om-os /om/ 301 true",
            ],
            Texts(netlify, "rules"));
        Assert.Equal(["/ny/", "/ny/", "/ny/", "/ny/", "/ny/", "/ny/", null, null, null, null], Texts(netlify, "sent"));
    }

    [Fact]
    public async Task NetlifyReadsRedirectsAndThe404PageBelowTheBasePath()
    {
        using var folder = new TemporaryFolder().WithSite("whole-site");
        await Cli.RunInAsync(folder.Path, "build", "-s", "adresse=https://kommune.example/viden");

        var netlify = await NodeScript.RunAsync(
            "netlify/redirects.mjs", Repository.Root, folder.File("output", "_redirects"), "/viden/om-os", "/om-os");

        Assert.Equal(0, netlify.GetProperty("errors").GetArrayLength());
        Assert.Equal(
            ["/viden/om-os /viden/om/ 301 true", "/viden/* /viden/404.html 404 false"], Texts(netlify, "rules"));
        Assert.Equal(["/viden/om/", null], Texts(netlify, "sent"));
    }

    [Fact]
    public async Task PullRequestsAreBuiltWithDraftsButTheSiteIsNot()
    {
        var commands = (await ReadWithNetlifyAsync()).GetProperty("commands");

        Assert.Equal(".ci/netlify", commands.GetProperty("production").GetString());
        Assert.Equal(".ci/netlify --kladder", commands.GetProperty("deploy-preview").GetString());
        Assert.Equal(".ci/netlify --kladder", commands.GetProperty("branch-deploy").GetString());
    }

    [Theory]
    [InlineData("production", "10.0.401 [/usr/share/dotnet/sdk]", "run -c Release -- --kladder\n")]
    [InlineData(
        "deploy-preview",
        "10.0.401 [/usr/share/dotnet/sdk]",
        "run -c Release -- --kladder -s adresse=https://gennemsyn.example\n")]
    [InlineData(
        "production", "8.0.100 [/usr/share/dotnet/sdk]",
        "hentet 10.0.401 til {cache}/dotnet\nrun -c Release -- --kladder\n")]
    public async Task TheBuildInstallsTheSdkIfTheImageLacksIt(string context, string sdks, string expected)
    {
        using var folder = new TemporaryFolder();
        ReplaceProgram(
            folder,
            "dotnet",
            $"[ \"$1\" = --list-sdks ] && echo '{sdks}' && exit; echo \"$@\" >> {folder.File("log")}");
        ReplaceProgram(folder, "curl", $"echo 'echo hentet $2 til $4 >> {folder.File("log")}' > \"$4\"");
        var start = new ProcessStartInfo(Repository.File(".ci", "netlify"), ["--kladder"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = $"{folder.File("bin")}:{start.Environment["PATH"]}";
        start.Environment["CONTEXT"] = context;
        start.Environment["DEPLOY_PRIME_URL"] = "https://gennemsyn.example";
        start.Environment["NETLIFY_CACHE_DIR"] = folder.Path;

        using var build = Process.Start(start)!;
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(
            expected.Replace("{cache}", folder.Path, StringComparison.Ordinal),
            await File.ReadAllTextAsync(folder.File("log"), TestContext.Current.CancellationToken));
    }

    /// <summary>Creates a script that replaces a program of the machine and records how it is called.</summary>
    private static void ReplaceProgram(TemporaryFolder folder, string name, string script)
    {
        folder.Write($"bin/{name}", $"#!/usr/bin/env bash\n{script}\n");
        using var chmod = Process.Start("chmod", ["+x", folder.File("bin", name)]);
        chmod.WaitForExit();
    }

    private static IEnumerable<string?> Texts(JsonElement json, string name) =>
        json.GetProperty(name).EnumerateArray().Select(value => value.GetString());

    /// <summary>
    /// Renders one file of the site even if the content has problems, in which case a build would not publish it.
    /// </summary>
    private static async Task<ReadOnlyMemory<byte>> RenderAsync(TemporaryFolder folder, string path)
    {
        var (problems, today) = (new ProblemList(), new DateOnly(2026, 11, 27));
        var archive = new ArchiveReader(folder.File("input")).Read(ImmutableDictionary<string, string>.Empty, problems);
        var linked = Linker.Link(PublicArchive.From(archive, today), problems);
        return (await new SiteRenderer(linked, ThemeAssets.Load().Addresses, today).RenderAsync(path))!.Content;
    }

    private static Task<JsonElement> ReadWithNetlifyAsync(string output = "output") =>
        NodeScript.RunAsync("netlify/read.mjs", Repository.Root, output);
}
