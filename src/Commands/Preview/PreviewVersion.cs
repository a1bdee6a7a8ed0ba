using System.Collections.Immutable;
using Site.Indexing;
using Site.Linking;
using Site.Model;
using Site.Rendering;
using Site.Rendering.Files;

namespace Site.Commands.Preview;

/// <summary>The site as the input folder was at one moment: each file is made when somebody asks for it.</summary>
/// <param name="archive">What the site shows.</param>
/// <param name="problems">What is wrong with the content, sorted.</param>
/// <param name="request">What the preview was asked to show.</param>
/// <param name="theme">The theme's files.</param>
internal sealed class PreviewVersion(
    LinkedArchive archive, ImmutableArray<Problem> problems, BuildRequest request, ThemeAssets theme)
{
    private readonly SiteRenderer renderer = new(archive, theme.Addresses, request.Today);
    private readonly Lazy<Dictionary<string, OutputFile>> search = new(() => Search(archive));
    private readonly Dictionary<string, OutputFile> themeFiles = theme.Files
        .ToDictionary(file => file.Path, StringComparer.Ordinal);
    private readonly HashSet<string> attached = archive.Files.ToHashSet(StringComparer.Ordinal);

    /// <summary>What is wrong; where there is an error among it, the site could not be published.</summary>
    public ImmutableArray<Problem> Problems => problems;

    /// <inheritdoc cref="LinkedArchive.Tombstones"/>
    public ImmutableArray<Tombstone> Tombstones => archive.Tombstones;

    /// <summary>The address of the style sheet.</summary>
    public string Style => theme.StyleAddress;

    /// <summary>
    /// What a build would write at a path below its output folder; null where it would write nothing.
    /// </summary>
    public async Task<ReadOnlyMemory<byte>?> FileAsync(string path)
    {
        if (attached.Contains(path))
        {
            var exists = File.Exists(Path.Combine(request.Input, path));
            return exists ? (await Task.Run(() => AttachedFile.Read(request.Input, path))).Content : null;
        }

        var made = themeFiles.GetValueOrDefault(path)
            ?? await renderer.RenderAsync(path)
            ?? (IsSearch(path) ? search.Value.GetValueOrDefault(path) : null);
        return made?.Content;
    }

    /// <summary>
    /// Hands over every file that has links, until it is stopped and on one core, so that a change need not wait for
    /// it: what a build would write but attachments and the search index, which names pages alone.
    /// </summary>
    public async Task LinkedAsync(Action<OutputFile> take, CancellationToken stopping)
    {
        foreach (var file in themeFiles.Values)
        {
            take(file);
        }

        await renderer.RenderAllAsync(take, cores: 1, stopping);
    }

    /// <summary>Paths below the input folder of the files that are published as they are.</summary>
    public IEnumerable<string> Attached => attached;

    private static bool IsSearch(string path) => path.StartsWith($"{SiteAddresses.Search}/", StringComparison.Ordinal);

    private static Dictionary<string, OutputFile> Search(LinkedArchive archive) => SearchIndexer.Build(archive).Files
        .Select(file => new OutputFile($"{SiteAddresses.Search}/{file.Path}", file.Content))
            .DistinctBy(file => file.Path, StringComparer.Ordinal)
            .ToDictionary(file => file.Path, StringComparer.Ordinal);
}
