using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Site.Commands.Preview;

/// <summary>Announces new versions to open pages by server-sent events (HTML standard, section 9.2).</summary>
internal sealed class VersionEvents
{
    /// <summary>Unique to this run of the program, so that a page served by an earlier run is reloaded too.</summary>
    private readonly string runId = Guid.NewGuid().ToString("N");
    private int version;
    private TaskCompletionSource nextChange = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public VersionEvents(PreviewSite site) => site.Changed += () =>
    {
        Interlocked.Increment(ref version);
        Interlocked.Exchange(
            ref nextChange, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    };

    /// <summary>
    /// The id of the newest version. Read it before <see cref="PreviewSite.Current"/>: an older page sent with the id
    /// of a newer version would not be reloaded.
    /// </summary>
    public string VersionId => string.Create(CultureInfo.InvariantCulture, $"{runId}-{version}");

    /// <summary>Sends the current id at once, and the newest id after each change, until the page is closed.</summary>
    public async Task SendAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        while (!context.RequestAborted.IsCancellationRequested)
        {
            var changed = nextChange.Task;
            await context.Response.WriteAsync($"retry: 300\ndata: {VersionId}\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await changed.WaitAsync(context.RequestAborted);
        }
    }
}
