using System.Collections.Immutable;
using Site.Disclosure;
using Site.Indexing;
using Site.Indexing.Danish;
using Site.Linking;
using Site.Linking.Recognition;
using Site.Model;
using Site.Reading;
using Site.Rendering;
using Site.Rendering.Files;
using Site.Tests;
using Site.Tests.Indexing;

namespace Site.Benchmarks.Parts;

/// <summary>The site's own content, in the forms that the parts of the program take.</summary>
internal sealed class BenchmarkContent
{
    private readonly PublicArchive published;
    private readonly LinkedArchive linked;

    private BenchmarkContent()
    {
        var problems = new ProblemList();
        using var reader = new ArchiveReader(Repository.File("input"));
        published = PublicArchive.From(
            reader.Read(ImmutableDictionary<string, string>.Empty, problems), OwnContent.Today);
        linked = Linker.Link(published, problems);
        Recogniser = new(published, id => linked.Find(id) is not null, linked.InForceOn);
        Renderer = new(linked, ThemeAssets.Load().Addresses, OwnContent.Today);
        Texts = [.. SearchDocuments.From(linked).SelectMany(page => page.Document.FieldTexts)];
        Words =
        [
            .. Texts.SelectMany(text => DanishTokenizer.Tokenize(text))
                .Where(word => !DanishStopWords.Contains(word))
                .Distinct(StringComparer.Ordinal),
        ];
        RunningTexts =
        [
            .. published.AllContent.Where(page => !page.Text.IsEmpty)
                .Select(page => (page, RunningText.ReadAll(page.Text.Blocks, id => linked.Find(id)?.Title)
                    .ToImmutableArray())),
        ];
    }

    /// <summary>Read once for all benchmarks.</summary>
    public static BenchmarkContent Shared { get; } = new();

    /// <summary>The texts of all fields of the search index, page by page.</summary>
    public ImmutableArray<string> Texts { get; }

    /// <summary>The distinct words of <see cref="Texts"/>, folded, without stop words.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>The pages with text, each with its paragraphs.</summary>
    public ImmutableArray<(Content Page, ImmutableArray<RunningText> Texts)> RunningTexts { get; }

    public Recogniser Recogniser { get; }

    public SiteRenderer Renderer { get; }

    /// <summary>The size of the content, for the report.</summary>
    public string Description =>
        $"{Texts.Sum(text => text.Length)} characters, {Words.Length} distinct words, {RunningTexts.Length} pages with "
        + $"{RunningTexts.Sum(page => page.Texts.Length)} paragraphs";

    /// <summary>
    /// One path for each kind of page, by the kind's name and the size of the page: the page of median size, and of
    /// the pages that the program adds the largest list and some that there is only one of.
    /// </summary>
    public async Task<ImmutableSortedDictionary<string, string>> FindPagesAsync()
    {
        var kinds = published.AllContent.ToLookup(page => PathOf(page.Id), page => page.GetType().Name);
        var single = new[] { SiteAddresses.Front, SiteAddresses.Search, SiteAddresses.Meetings, SiteAddresses.Matters }
            .ToDictionary(PathOf, id => $"/{id}");
        single["404.html"] = "404.html";
        var files = new List<OutputFile>();
        await Renderer.RenderAllAsync(
            file =>
            {
                lock (files)
                {
                    files.Add(file);
                }
            });
        return files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
            .GroupBy(file => kinds[file.Path].FirstOrDefault()
                ?? single.GetValueOrDefault(file.Path)
                ?? (file.SourceFile is null ? "List" : "Redirect"))
            .Select(group => (Kind: group.Key, Files: group.OrderBy(file => file.Content.Length).ToList()))
            .Select(group => (group.Kind, File: group.Files[group.Kind == "List" ? ^1 : group.Files.Count / 2]))
            .ToImmutableSortedDictionary(
                page => FormattableString.Invariant($"{page.Kind}, {page.File.Content.Length / 1000.0:F1} kB"),
                page => page.File.Path,
                StringComparer.Ordinal);
    }

    private static string PathOf(PageId id) => $"{id}/index.html".TrimStart('/');
}
