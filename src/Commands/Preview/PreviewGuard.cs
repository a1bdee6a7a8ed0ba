using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Site.Commands.Preview;

/// <summary>
/// Keeps pages of other sites, open in the same browser, from reading the preview: it may show drafts. A page
/// elsewhere can send requests here but must not be able to read the answers (same-origin policy), nor get round that
/// by a host name of its own that leads to this machine (DNS rebinding): then the <c>Host</c> header names that host.
/// </summary>
internal static class PreviewGuard
{
    /// <summary>Refuses a request or hands it on; every answer says that it is for its own origin alone.</summary>
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        // Fetch standard, "Cross-Origin-Resource-Policy"; HTML standard, "X-Frame-Options".
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.Headers.XFrameOptions = "DENY";
        if (!IsOwnHost(context.Request.Host, context.Connection.LocalPort))
        {
            var own = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{context.Connection.LocalPort}");
            return RefuseAsync(
                context, StatusCodes.Status421MisdirectedRequest, $"Forhåndsvisningen svarer kun på {own}.");
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            return RefuseAsync(
                context, StatusCodes.Status405MethodNotAllowed, "Forhåndsvisningen kan kun læses (GET og HEAD).");
        }

        return next(context);
    }

    /// <summary>Whether a header of netlify.toml is left out, because it lets other origins read.</summary>
    public static bool LeavesOut(string header) =>
        header.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase);

    private static bool IsOwnHost(HostString host, int port) =>
        (host.Port ?? 80) == port
        && (host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.Host is "127.0.0.1");

    private static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, "text/plain; charset=utf-8");
        return context.Response.WriteAsync($"{reason}\n", context.RequestAborted);
    }
}
