using System.Collections.Immutable;
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
public sealed record SearchIndex(ImmutableArray<SearchFile> Files, int Documents, int Terms)
{
    /// <summary>The sum of the sizes of all files, in bytes, uncompressed.</summary>
    public long Size => Files.Sum(file => (long)file.Content.Length);
}

/// <summary>Builds the search index: the entry point of this stage.</summary>
public static class SearchIndexer
{
    /// <summary>Builds the index of an archive. Deterministic.</summary>
    public static SearchIndex Build(LinkedArchive archive) =>
        Build(SearchDocuments.From(archive), Synonyms.From(archive.Vocabularies));

    /// <summary>Builds the index of pages.</summary>
    /// <param name="pages">Newest first, those without a date last.</param>
    /// <param name="synonyms">Groups of words and phrases that mean the same.</param>
    public static SearchIndex Build(
        ImmutableArray<SearchablePage> pages, ImmutableArray<ImmutableArray<string>> synonyms)
    {
        var hits = Task.Run(() => HitFiles.Create(pages));
        var facets = Task.Run(() => FacetFile.Create(pages));
        var (index, words) = BuildIndex([.. pages.Select(page => page.Document)], synonyms);
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

        // A file is named after its content, so the files of several lengths of words have one path if all are empty.
        return new(
            [.. files.DistinctBy(file => file.Path, StringComparer.Ordinal)],
            index.Refs.Length,
            index.Terms.Length);
    }

    /// <summary>
    /// A separate method, so that the analysed documents can be garbage collected before the shards are written.
    /// </summary>
    private static (InvertedIndex Index, WordFiles Words) BuildIndex(
        ImmutableArray<SearchDocument> documents, ImmutableArray<ImmutableArray<string>> synonyms)
    {
        var analysed = AnalysedDocuments.From(documents, SearchField.All.Length, synonyms);
        var archiveWords = analysed.Words;
        var words = Task.Run(() => WordFiles.Create(archiveWords));
        var index = IndexBuilder.Build(documents, analysed, SearchField.All);
        return (index, words.Result);
    }
}
