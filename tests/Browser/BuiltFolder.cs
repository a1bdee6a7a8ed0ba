using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Site.Commands.Preview;

namespace Site.Tests.Browser;

/// <summary>
/// A built site, served as Netlify serves it: clean addresses, the headers of netlify.toml, the page of what is not
/// there.
/// </summary>
internal sealed class BuiltFolder : IAsyncDisposable
{
    private readonly WebApplication server;

    private BuiltFolder(WebApplication server) => this.server = server;

    public string Address => server.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>Builds a site and serves it.</summary>
    /// <param name="input">Its input folder.</param>
    /// <param name="output">The folder to build into.</param>
    /// <param name="basePath">The path it is built for and served below; empty for the root.</param>
    public static async Task<BuiltFolder> ServeAsync(string input, string output, string basePath = "")
    {
        string[] options = basePath.Length > 0 ? ["-s", $"adresse=https://kommune.example{basePath}"] : [];
        var result = await Cli.RunAsync(["build", "-i", input, "-o", output, .. options]);
        Assert.True(result.ExitCode == 0, result.Errors);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        var (files, rules) = (new PhysicalFileProvider(output), HeaderRules.Read(Repository.File("netlify.toml")));
        server.Use((context, next) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=0, must-revalidate";
            foreach (var (name, value) in rules.Find(context.Request.Path))
            {
                context.Response.Headers[name] = value;
            }

            return next(context);
        });
        server.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, RequestPath = basePath });
        server.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = files,
                RequestPath = basePath,
                ContentTypeProvider = new FileExtensionContentTypeProvider(),
            });
        server.Run(context =>
        {
            (context.Response.StatusCode, context.Response.ContentType) = (
                StatusCodes.Status404NotFound, "text/html; charset=utf-8");
            return context.Response.SendFileAsync(files.GetFileInfo("404.html"), context.RequestAborted);
        });
        await server.StartAsync();
        return new BuiltFolder(server);
    }

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync(new CancellationToken(canceled: true));
        await server.DisposeAsync();
    }
}
