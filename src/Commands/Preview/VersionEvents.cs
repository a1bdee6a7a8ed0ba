using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Site.Commands.Preview;

/// <summary>Announces new versions to open pages by server-sent events (HTML standard, section 9.2).</summary>
internal sealed class VersionEvents
{
    /// <summary>Unique to this run, so that a page of an earlier run is reloaded as well.</summary>
    private readonly string run = Guid.NewGuid().ToString("N");
    private int version;
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public VersionEvents(PreviewSite site) => site.Changed += () =>
    {
        Interlocked.Increment(ref version);
        Interlocked.Exchange(ref next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
            .SetResult();
    };

    /// <summary>
    /// The id of the newest version. Read it before the site: then a page is never older than the id it is served with.
    /// </summary>
    public string Version => string.Create(CultureInfo.InvariantCulture, $"{run}-{version}");

    /// <summary>Sends the current id at once and every new one, until the page is closed.</summary>
    public async Task SendAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        while (!context.RequestAborted.IsCancellationRequested)
        {
            var changed = next.Task;
            await context.Response.WriteAsync($"retry: 300\ndata: {Version}\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await changed.WaitAsync(context.RequestAborted);
        }
    }
}
