using System.Collections.Immutable;
using Site.Indexing;
using Site.Indexing.Engines;
using Site.Linking;
using Site.Model;
using Site.Rendering;
using Site.Rendering.Files;

namespace Site.Commands.Preview;

/// <summary>A snapshot of the site; each file is created on request.</summary>
internal sealed class PreviewVersion(
    LinkedArchive archive, ImmutableArray<Problem> problems, BuildRequest request, ThemeAssets theme)
{
    private readonly SiteRenderer renderer = new(archive, theme.Addresses, request.Today);
    private readonly Lazy<Dictionary<string, Func<ReadOnlyMemory<byte>>>> search = new(() => BuildSearch(archive));
    private readonly Dictionary<string, OutputFile> themeFiles = theme.Files
        .ToDictionary(file => file.Path, StringComparer.Ordinal);
    private readonly HashSet<string> attached = archive.Files.ToHashSet(StringComparer.Ordinal);

    public ImmutableArray<Problem> Problems => problems;

    /// <inheritdoc cref="LinkedArchive.Tombstones"/>
    public ImmutableArray<Tombstone> Tombstones => archive.Tombstones;

    /// <summary>The site's URL, which the preview serves below its own host.</summary>
    public BaseUrl Site => archive.Site.Address;

    /// <summary>The path on the host of the style sheet.</summary>
    public string StyleHref => Site.PathOf(theme.StyleAddress);

    /// <summary>
    /// Returns the content that a build would write at a path below the output folder; null if it would write no file.
    /// </summary>
    public async Task<ReadOnlyMemory<byte>?> GetFileAsync(string path)
    {
        if (attached.Contains(path))
        {
            var exists = File.Exists(Path.Combine(request.Input, path));
            return exists ? (await Task.Run(() => AttachedFile.Read(request.Input, path))).Content : null;
        }

        var created = themeFiles.GetValueOrDefault(path)
            ?? await renderer.RenderAsync(path);
        return created?.Content ?? (IsSearchFile(path) ? search.Value.GetValueOrDefault(path)?.Invoke() : null);
    }

    /// <summary>
    /// Renders every file that may contain links: all files of a build except attached files and the search index.
    /// (The index links only to pages.) Uses one core and leaves the others to a rebuild after an edit.
    /// </summary>
    public async Task RenderAllAsync(Action<OutputFile> write, CancellationToken stopping)
    {
        foreach (var file in themeFiles.Values)
        {
            write(file);
        }

        await renderer.RenderAllAsync(write, cores: 1, stopping);
    }

    /// <summary>The paths of attached files, relative to both the input folder and the output folder.</summary>
    public IEnumerable<string> Attached => attached;

    private static bool IsSearchFile(string path) =>
        path.StartsWith($"{SiteAddresses.Search}/", StringComparison.Ordinal) || EngineFiles.Paths.Contains(path);

    private static Dictionary<string, Func<ReadOnlyMemory<byte>>> BuildSearch(LinkedArchive archive)
    {
        var index = SearchIndexer.Build(archive);
        var files = index.Files.ToDictionary(
            file => $"{SiteAddresses.Search}/{file.Path}",
            file => (Func<ReadOnlyMemory<byte>>)(() => file.Content),
            StringComparer.Ordinal);
        foreach (var file in index.EngineFiles)
        {
            files.Add(file.Path, file.ToBytes);
        }

        return files;
    }
}
