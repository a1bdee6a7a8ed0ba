using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Site.Commands.Preview;

/// <summary>
/// Prevents other sites, open in the same browser, from reading the preview, which may show drafts. A page of another
/// site can send requests here, but the same-origin policy stops it from reading the responses. A site can bypass that
/// policy by making its own host name resolve to this machine (DNS rebinding). The <c>Host</c> header then holds that
/// name, and the request is rejected.
/// </summary>
internal static class PreviewGuard
{
    /// <summary>
    /// Middleware that rejects requests with another host or a method other than GET and HEAD, and restricts every
    /// response to its own origin.
    /// </summary>
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

    /// <summary>Whether to omit a header of netlify.toml: it could let other origins read the response.</summary>
    public static bool IsOmitted(string header) =>
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
