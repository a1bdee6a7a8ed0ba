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
        await renderer.RenderAllAsync(file => whole[file.Path] = file.Content.ToArray(), stopping: TestContext.Current.CancellationToken);

        var stopped = 0;
        for (var after = 0; after < 200; after += 5)
        {
            using var stopping = new CancellationTokenSource(TimeSpan.FromMilliseconds(after));
            var thrown = await Record.ExceptionAsync(() => renderer.RenderAllAsync(
                file => Assert.True(file.Content.Span.SequenceEqual(whole[file.Path]), file.Path), cores: 1, stopping.Token));
            Assert.True(thrown is null or OperationCanceledException, thrown?.ToString());
            stopped += thrown is null ? 0 : 1;
        }

        Assert.True(stopped > 5);
    }
}
