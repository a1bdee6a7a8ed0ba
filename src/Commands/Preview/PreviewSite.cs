using System.Collections.Immutable;
using Site.Disclosure;
using Site.Linking;
using Site.Model;
using Site.Reading;
using Site.Rendering;
using Site.Writing;

namespace Site.Commands.Preview;

/// <summary>
/// The site as the input folder is now, kept in memory. A change reads the pages that it touches and links the whole
/// archive again, while the version before it is served; pages are rendered when they are asked for. The check of every
/// link, which needs the whole site, follows in the background.
/// </summary>
/// <param name="request">What to show.</param>
/// <param name="onProblems">Called with all problems whenever they may have changed.</param>
internal sealed class PreviewSite(BuildRequest request, Action<ImmutableArray<Problem>> onProblems) : IDisposable
{
    /// <summary>How long nothing must be saved before all links are checked.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly ArchiveReader reader = new(request.Input);
    private readonly PersonalDataMemory personalData = new(request.Input);
    private CancellationTokenSource checking = new();
    private ImmutableArray<Problem> brokenLinks = [];

    /// <summary>The newest version.</summary>
    public PreviewVersion Current { get; private set; } = null!;

    /// <summary>What is wrong: with the newest version, and, once it is known, with its links.</summary>
    public ImmutableArray<Problem> Problems => [.. Current.Problems.Concat(brokenLinks).Distinct().Order()];

    /// <summary>Raised when there is something new to see.</summary>
    public event Action? Changed;

    /// <summary>Takes in what has changed in the input folder. Not to be called from two threads at once.</summary>
    /// <param name="paths">Files and folders below the input folder.</param>
    /// <param name="theme">The theme's files.</param>
    public void Refresh(IReadOnlyCollection<string> paths, ThemeAssets theme)
    {
        checking.Cancel();
        foreach (var path in paths)
        {
            reader.Invalidate(path);
            personalData.Forget(path);
        }

        var problems = new ProblemList();
        var archive = reader.Read(request.Overrides, problems);
        var disclosureCheck = Task.Run(() => CheckDisclosure(archive, problems));
        var linked = Linker.Link(PublicArchive.From(archive, request.Today, request.ShowsDrafts), problems);
        disclosureCheck.GetAwaiter().GetResult();
        Current = new PreviewVersion(linked, problems.Sorted, request, theme);
        Report();
        checking = new CancellationTokenSource();
        _ = CheckLinksAsync(Current, archive, checking.Token);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        checking.Dispose();
        reader.Dispose();
    }

    private void CheckDisclosure(Archive archive, ProblemList problems)
    {
        ArchiveChecks.Report(archive, problems);
        problems.AddRange(personalData.Of(archive));
    }

    /// <summary>Waits until the editor has stopped typing: the whole site is made for it.</summary>
    private async Task CheckLinksAsync(PreviewVersion version, Archive archive, CancellationToken stopping)
    {
        try
        {
            await Task.Delay(Quiet, stopping);
            var links = new LinkCheck(request.Input, archive.Site.Address);
            var claims = new PathClaims(archive, version.Tombstones);
            foreach (var file in version.Attached)
            {
                links.AddFile(file);
            }

            await version.LinkedAsync(file => { claims.TryWrite(file); links.Add(file); }, stopping);
            var broken = new ProblemList();
            claims.Report(broken);
            links.Report(broken, stopping);
            if (!stopping.IsCancellationRequested && !brokenLinks.SequenceEqual(broken.Sorted))
            {
                brokenLinks = broken.Sorted;
                Report();
            }
        }
        catch (OperationCanceledException)
        {
            // A newer version is being looked at.
        }
    }

    private void Report()
    {
        onProblems(Problems);
        Changed?.Invoke();
    }
}
