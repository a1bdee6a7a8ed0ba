using System.Collections.Immutable;
using Site.Indexing.Engines;
using Site.Indexing.Pages;
using Site.Indexing.Scoring;
using Site.Indexing.Shards;
using Site.Indexing.Terms;
using Site.Linking;

namespace Site.Indexing;

/// <summary>The files of the search index.</summary>
/// <param name="Files">In no particular order, each path once.</param>
/// <param name="Documents">The number of pages.</param>
/// <param name="Terms">The number of distinct terms.</param>
/// <param name="PartsAndSynonyms">The parts of the pages' compounds, and their synonyms.</param>
public sealed record SearchIndex(
    ImmutableArray<SearchFile> Files, int Documents, int Terms, PartsAndSynonyms PartsAndSynonyms)
{
    /// <summary>
    /// The files for search engines. Empty if the index was built from pages alone, by the overload without an archive.
    /// </summary>
    public ImmutableArray<EngineFile> EngineFiles { get; init; } = [];

    /// <summary>The sum of the sizes of <see cref="Files"/>, in bytes, uncompressed.</summary>
    public long Size => Files.Sum(file => (long)file.Content.Length);
}

/// <summary>Builds the search index: the entry point of this stage.</summary>
public static class SearchIndexer
{
    /// <summary>Builds the index of an archive. Deterministic.</summary>
    public static SearchIndex Build(LinkedArchive archive)
    {
        var pages = SearchDocuments.From(archive);
        var index = Build(pages, Synonyms.From(archive.Vocabularies));
        return index with { EngineFiles = EngineFiles.Create(archive, pages, index.PartsAndSynonyms) };
    }

    /// <summary>Builds the index of pages.</summary>
    /// <param name="pages">Newest first, those without a date last.</param>
    /// <param name="synonyms">Groups of words and phrases that mean the same.</param>
    public static SearchIndex Build(
        ImmutableArray<SearchablePage> pages, ImmutableArray<ImmutableArray<string>> synonyms)
    {
        var hits = Task.Run(() => HitFiles.Create(pages));
        var facets = Task.Run(() => FacetFile.Create(pages));
        var (index, words, partsAndSynonyms) = BuildIndex([.. pages.Select(page => page.Document)], synonyms);
        var shards = TermShards.Create(index);
        var directory = DirectoryJson.Create(index, shards, hits.Result, facets.Result, words);

        IEnumerable<SearchFile> files =
        [
            directory,
            facets.Result,
            .. shards.Files.Files,
            .. hits.Result.Files,
            .. words.Common,
            .. words.Rare,
            .. words.OtherTerms,
        ];

        // Files are named by the hash of their content. `words` has a file for each word length, and the empty ones all
        // have the same path.
        return new(
            [.. files.DistinctBy(file => file.Path, StringComparer.Ordinal)],
            index.Refs.Length,
            index.Terms.Length,
            partsAndSynonyms);
    }

    /// <summary>
    /// A separate method, so that the analysed documents can be garbage collected before the shards are written.
    /// </summary>
    private static (InvertedIndex Index, WordFiles Words, PartsAndSynonyms PartsAndSynonyms) BuildIndex(
        ImmutableArray<SearchDocument> documents, ImmutableArray<ImmutableArray<string>> synonyms)
    {
        var analysed = AnalysedDocuments.From(documents, SearchField.All.Length, synonyms);
        var archiveWords = analysed.Words;
        var words = Task.Run(() => WordFiles.Create(archiveWords));
        var index = IndexBuilder.Build(documents, analysed, SearchField.All);
        return (index, words.Result, archiveWords.PartsAndSynonyms);
    }
}
