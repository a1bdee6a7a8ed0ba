using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Site.Commands.Preview;

/// <summary>
/// Serves the previewed site like the real server: below the base path, addresses without <c>index.html</c>, the same
/// headers, and the site's own 404 page.
/// </summary>
/// <param name="site">The site to serve.</param>
/// <param name="input">The input folder as the user wrote it.</param>
internal sealed class PreviewServer(PreviewSite site, string input)
{
    private const string ReloadAddress = "/_preview/reload.js", EventsAddress = "/_preview/events";

    /// <summary>
    /// Reloads the page when the server announces another version. The query of the script's address is the page's own
    /// version.
    /// </summary>
    private const string ReloadScript = $$"""
        const shown = new URL(import.meta.url).search.slice(1);
        new EventSource('{{EventsAddress}}').onmessage = ({ data }) => {
          if (data !== shown) location.reload();
        };
        """;

    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly HeaderRules rules = HeaderRules.Read("netlify.toml");
    private readonly VersionEvents events = new(site);

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(int port, CancellationToken stopping)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Host.ConfigureHostOptions(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        await using var server = builder.Build();
        server.Use(PreviewGuard.InvokeAsync);
        server.MapMethods(ReloadAddress, ["GET", "HEAD"], () => Results.Text(ReloadScript, "text/javascript"));
        server.MapGet(EventsAddress, events.SendAsync);
        server.MapFallback("{*path}", AnswerAsync);
        await StartAsync(server, port, stopping);
        var address = server.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var path = site.Current.Site.Path is { Length: > 0 } folder ? $"{folder}/" : "";
        Console.WriteLine($"Se siden på {address}{path} (stop med Ctrl+C)");
        await server.WaitForShutdownAsync(stopping);
        return CommandLine.Done;
    }

    /// <exception cref="UsageException">The port is taken or may not be used.</exception>
    private static async Task StartAsync(WebApplication server, int port, CancellationToken stopping)
    {
        try
        {
            await server.StartAsync(stopping);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new UsageException(
                $"Port {port} er optaget af et andet program, måske af en anden forhåndsvisning. Luk det, "
                + "eller vælg en anden port: --port 0 finder en ledig.");
        }
        catch (SocketException)
        {
            throw new UsageException(
                $"Port {port} må du ikke bruge på denne maskine. Vælg en anden port: --port 0 finder en ledig.");
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        // Read the id before the version; see VersionId.
        var (versionId, version) = (events.VersionId, site.Current);
        var requested = context.Request.Path.Value!;
        SetHeaders(context);
        if (version.Site.Path.Length > 0 && (requested == "/" || requested == version.Site.Path))
        {
            context.Response.Redirect(version.Site.PathOf($"/{context.Request.QueryString}"));
        }
        else if (version.Site.FindAddress(requested) is { } address)
        {
            await AnswerAsync(context, address.TrimStart('/'), version, versionId);
        }
        else
        {
            await AnswerNotFoundAsync(context, version, versionId);
        }
    }

    /// <summary><paramref name="path"/> is below the base path and has no slash at its start.</summary>
    private async Task AnswerAsync(HttpContext context, string path, PreviewVersion version, string versionId)
    {
        var isPage = path.Length == 0 || path.EndsWith('/') || path.EndsWith(".html", StringComparison.Ordinal);
        var isFolder = isPage && !path.EndsWith(".html", StringComparison.Ordinal);
        if (isPage && site.Problems.Any(problem => !problem.IsWarning))
        {
            var page = Encoding.UTF8.GetBytes(ProblemPage.Render(input, site.Problems, version.StyleHref));
            await WriteAsync(
                context, StatusCodes.Status200OK, "text/html; charset=utf-8", AddReloadScript(page, versionId));
        }
        else if (await version.GetFileAsync(isFolder ? $"{path}index.html" : path) is { } file)
        {
            await WriteAsync(
                context, StatusCodes.Status200OK, FindContentType(isPage ? "index.html" : path),
                isPage ? AddReloadScript(file, versionId) : file);
        }
        else if (!isPage && await version.GetFileAsync($"{path}/index.html") is not null)
        {
            context.Response.Redirect(
                version.Site.PathOf($"/{path}/{context.Request.QueryString}"), permanent: true);
        }
        else
        {
            await AnswerNotFoundAsync(context, version, versionId);
        }
    }

    private static async Task AnswerNotFoundAsync(HttpContext context, PreviewVersion version, string versionId) =>
        await WriteAsync(
            context, StatusCodes.Status404NotFound, "text/html; charset=utf-8",
            AddReloadScript(await version.GetFileAsync("404.html") ?? default, versionId));

    private void SetHeaders(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        var headers = rules.Find(context.Request.Path);
        foreach (var (name, value) in headers.Where(header => !PreviewGuard.IsOmitted(header.Key)))
        {
            context.Response.Headers[name] = value;
        }
    }

    private static async Task WriteAsync(HttpContext context, int status, string type, ReadOnlyMemory<byte> content)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, type);
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    /// <summary>Only the preview has the reload script. A page without a head is returned unchanged.</summary>
    private static ReadOnlyMemory<byte> AddReloadScript(ReadOnlyMemory<byte> page, string versionId)
    {
        var head = page.Span.IndexOf("</head>"u8);
        var script = Encoding.UTF8.GetBytes($"<script type=\"module\" src=\"{ReloadAddress}?{versionId}\"></script>");
        return head < 0 ? page : (byte[])[.. page.Span[..head], .. script, .. page.Span[head..]];
    }

    private static string FindContentType(string path) => !Types
        .TryGetContentType(path, out var type) ? "application/octet-stream"
        : type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json"
            ? $"{type}; charset=utf-8"
            : type;
}
