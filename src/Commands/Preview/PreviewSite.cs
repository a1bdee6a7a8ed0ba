using System.Collections.Immutable;
using Site.Disclosure;
using Site.Indexing.Engines;
using Site.Linking;
using Site.Model;
using Site.Reading;
using Site.Rendering;
using Site.Writing;

namespace Site.Commands.Preview;

/// <summary>
/// The current state of the site, in memory. After a change, the changed pages are read and the whole archive is linked
/// again, while the previous version is served. Pages are rendered on request. The check of paths and links, which
/// needs all pages, runs in the background.
/// </summary>
/// <param name="request">The options of the command.</param>
/// <param name="onProblems">Called with all problems whenever they may have changed.</param>
internal sealed class PreviewSite(BuildRequest request, Action<ImmutableArray<Problem>> onProblems) : IDisposable
{
    /// <summary>Paths and links are checked when nothing has changed for this long.</summary>
    private static readonly TimeSpan QuietPeriod = TimeSpan.FromSeconds(2);

    private readonly ArchiveReader reader = new(request.Input);
    private readonly PersonalDataCache personalData = new(request.Input);
    private CancellationTokenSource linkCheckCancellation = new();
    private ImmutableArray<Problem> pathAndLinkProblems = [];

    /// <summary>The newest version. The first <see cref="Refresh"/> creates it.</summary>
    public PreviewVersion Current { get; private set; } = null!;

    /// <summary>The problems of the newest version, and those that the last check of paths and links found.</summary>
    public ImmutableArray<Problem> Problems => [.. Current.Problems.Concat(pathAndLinkProblems).Distinct().Order()];

    /// <summary>Raised when the version or its problems have changed.</summary>
    public event Action? Changed;

    /// <summary>Reads the changed files and creates a new version. Not thread-safe.</summary>
    /// <param name="paths">Changed files and folders, below the input folder.</param>
    /// <param name="theme">The theme's files.</param>
    public void Refresh(IReadOnlyCollection<string> paths, ThemeAssets theme)
    {
        linkCheckCancellation.Cancel();
        foreach (var path in paths)
        {
            reader.Invalidate(path);
            personalData.Invalidate(path);
        }

        var problems = new ProblemList();
        var archive = reader.Read(request.Overrides, problems);
        var disclosureCheck = Task.Run(() => CheckDisclosure(archive, problems));
        var linked = Linker.Link(PublicArchive.From(archive, request.Today, request.ShowsDrafts), problems);
        disclosureCheck.GetAwaiter().GetResult();
        Current = new PreviewVersion(linked, problems.Sorted, request, theme);
        Report();
        linkCheckCancellation = new CancellationTokenSource();
        _ = CheckLinksAsync(Current, archive, linkCheckCancellation.Token);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        linkCheckCancellation.Dispose();
        reader.Dispose();
    }

    private void CheckDisclosure(Archive archive, ProblemList problems)
    {
        ArchiveChecks.Report(archive, problems);
        problems.AddRange(personalData.Find(archive));
    }

    /// <summary>
    /// Waits for the quiet period first, because the check must render all pages.
    /// </summary>
    private async Task CheckLinksAsync(PreviewVersion version, Archive archive, CancellationToken stopping)
    {
        try
        {
            await Task.Delay(QuietPeriod, stopping);
            var links = new LinkCheck(request.Input, archive.Site.Address);
            var claims = new PathClaims(archive, version.Tombstones);
            foreach (var file in version.Attached)
            {
                links.AddTarget(file);
            }

            foreach (var path in EngineFiles.Paths.Where(claims.TryRegisterStream))
            {
                links.AddTarget(path);
            }

            await version.RenderAllAsync(file => { claims.TryRegister(file); links.Add(file); }, stopping);
            var found = new ProblemList();
            claims.Report(found);
            links.Report(found, stopping);
            if (!stopping.IsCancellationRequested && !pathAndLinkProblems.SequenceEqual(found.Sorted))
            {
                pathAndLinkProblems = found.Sorted;
                Report();
            }
        }
        catch (OperationCanceledException)
        {
            // A newer version has replaced this one.
        }
    }

    private void Report()
    {
        onProblems(Problems);
        Changed?.Invoke();
    }
}
