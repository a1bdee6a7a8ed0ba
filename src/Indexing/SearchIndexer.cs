using System.Collections.Immutable;
using Site.Indexing.Analysis;
using Site.Indexing.Scoring;
using Site.Indexing.Shards;
using Site.Linking;

namespace Site.Indexing;

/// <summary>The files that searches fetch.</summary>
/// <param name="Files">In no order that matters; one content may stand under one path twice.</param>
/// <param name="Documents">How many pages can be found.</param>
/// <param name="Terms">How many distinct terms they hold.</param>
public sealed record SearchIndex(ImmutableArray<SearchFile> Files, int Documents, int Terms)
{
    /// <summary>In bytes, uncompressed.</summary>
    public long Size => Files.Sum(file => (long)file.Content.Length);
}

/// <summary>LinkedArchive → search index: the entry of this stage.</summary>
public static class SearchIndexer
{
    /// <summary>In bytes.</summary>
    private const long LeastGarbage = 32 << 20;

    /// <summary>The same archive on the same day gives the same bytes on every run.</summary>
    public static SearchIndex Build(LinkedArchive archive, DateOnly today) =>
        Build(SearchDocuments.Of(archive, today), Synonyms.Of(archive.Vocabularies));

    /// <summary>The index of any pages.</summary>
    /// <param name="pages">Newest first, those without a date last.</param>
    /// <param name="synonyms">Groups of words and phrases that mean the same.</param>
    public static SearchIndex Build(ImmutableArray<SearchablePage> pages, ImmutableArray<ImmutableArray<string>> synonyms)
    {
        var (makingHits, makingFacets) = (Task.Run(() => HitFiles.Of(pages)), Task.Run(() => FacetFile.Of(pages)));
        var begun = GC.GetTotalAllocatedBytes();
        ImmutableArray<SearchDocument> documents = [.. pages.Select(page => page.Document)];
        var analysed = AnalysedDocuments.From(documents, SearchField.All.Length, synonyms);
        var counted = CollectWhereMuchIsGarbage(begun);
        var ordering = analysed.Ordering;
        var makingWords = Task.Run(async () => WordFiles.Of((await ordering).Words));
        var index = IndexBuilder.Build(documents, analysed, SearchField.All);
        CollectWhereMuchIsGarbage(counted);
        var shards = TermShards.Of(index);
        var (hits, facets, words) = (makingHits.Result, makingFacets.Result, makingWords.Result);
        var directory = DirectoryJson.Of(index, shards, hits, facets, words);
        var files = shards.Files.Files.Concat(hits.Files).Concat(words.Common).Concat(words.Rare).Concat(words.OtherTerms).DistinctBy(file => file.Path, StringComparer.Ordinal);
        return new([directory, facets, .. files], index.Refs.Length, index.Terms.Length);
    }

    /// <summary>
    /// What a step leaves behind is garbage. Where that is much of all there is, the collector would come by itself only when what
    /// follows lies beside it; so it is called now, and works beside what follows. Little is not worth the call, and beside a large
    /// archive it would gain little.
    /// </summary>
    /// <param name="before">How many bytes had been allocated when the step was begun.</param>
    /// <returns>How many have been by now.</returns>
    private static long CollectWhereMuchIsGarbage(long before)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        if (allocated - before > Math.Max(LeastGarbage, GC.GetTotalMemory(forceFullCollection: false) / 5))
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
        }

        return allocated;
    }
}
