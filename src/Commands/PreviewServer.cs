using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Site.Commands;

/// <summary>Serves an output folder as the real server does: clean addresses and a page of its own for what is not there.</summary>
internal static class PreviewServer
{
    /// <summary>Serves to this machine alone, until stopped.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string folder, int port, CancellationToken stopping)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        await using var site = builder.Build();
        using var files = new PhysicalFileProvider(Path.GetFullPath(folder));
        var rules = HeaderRules.Read("netlify.toml");
        site.Use((context, next) => WithHeaders(context, rules, next));
        site.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        site.UseStaticFiles(new StaticFileOptions { FileProvider = files });
        site.Run(context => NotFoundAsync(context, files));
        await site.StartAsync(stopping);
        Console.WriteLine($"Se siden på {site.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)} (stop med Ctrl+C)");
        await site.WaitForShutdownAsync(stopping);
        return CommandLine.Done;
    }

    private static Task WithHeaders(HttpContext context, HeaderRules rules, RequestDelegate next)
    {
        context.Response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        foreach (var (name, value) in rules.For(context.Request.Path))
        {
            context.Response.Headers[name] = value;
        }

        return next(context);
    }

    private static Task NotFoundAsync(HttpContext context, PhysicalFileProvider files)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.SendFileAsync(files.GetFileInfo("404.html"), context.RequestAborted);
    }
}
