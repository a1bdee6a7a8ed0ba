using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Site.Commands.Preview;

/// <summary>Tells open pages of new versions as server-sent events (HTML standard, section 9.2).</summary>
internal sealed class VersionEvents
{
    /// <summary>Differs from run to run, so that a page of an earlier run loads again too.</summary>
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
    /// What the newest version is called. Ask before looking at the site: then what is shown is never older than its
    /// name.
    /// </summary>
    public string Version => string.Create(CultureInfo.InvariantCulture, $"{run}-{version}");

    /// <summary>Sends the version at once and every new one, until the page is left.</summary>
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
