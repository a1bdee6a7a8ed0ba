using System.Collections.Concurrent;
using Site.Rendering;
using Site.Tests.Indexing;

namespace Site.Tests.Rendering;

/// <summary>Making the whole site can be given up at any moment.</summary>
public class SiteRendererTests
{
    private readonly SiteRenderer renderer = new(OwnContent.Archive, ThemeAssets.Load().Addresses, OwnContent.Today);

    [Fact]
    public async Task StoppedAtAFileItMakesNoOther()
    {
        using var stopping = new CancellationTokenSource();
        var made = new List<string>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => renderer.RenderAllAsync(
            file =>
            {
                made.Add(file.Path);
                stopping.Cancel();
            },
            cores: 1,
            stopping.Token));

        Assert.Single(made);
    }

    [Fact]
    public async Task StoppedHalfWayThroughAFileItHandsOverWholeFilesAlone()
    {
        var whole = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        await renderer.RenderAllAsync(
            file => whole[file.Path] = file.Content.ToArray(), stopping: TestContext.Current.CancellationToken);

        var stopped = 0;
        for (var files = 1; files < whole.Count; files += whole.Count / 30)
        {
            stopped += await IsStoppedAfterAsync(files, whole) ? 1 : 0;
        }

        Assert.True(stopped > 20, $"Only {stopped} were stopped.");
    }

    /// <summary>Somebody else stops it once it has made some files, while it makes the next ones.</summary>
    private async Task<bool> IsStoppedAfterAsync(int files, ConcurrentDictionary<string, byte[]> whole)
    {
        using var stopping = new CancellationTokenSource();
        var (made, stop) = (0, Task.CompletedTask);
        var thrown = await Record.ExceptionAsync(() => renderer.RenderAllAsync(
            file =>
            {
                Assert.True(file.Content.Span.SequenceEqual(whole[file.Path]), file.Path);
                stop = ++made == files
                    ? Task.Factory.StartNew(
                        stopping.Cancel, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
                    : stop;
            },
            cores: 1,
            stopping.Token));
        await stop;
        Assert.True(thrown is null or OperationCanceledException, thrown?.ToString());
        return thrown is not null;
    }
}
