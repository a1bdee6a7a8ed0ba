using Site.Indexing.Scoring;
using Site.Linking;

namespace Site.Indexing;

/// <summary>The files that the search page loads.</summary>
/// <param name="IndexJson">For <c>lunr.Index.load</c>; see <see cref="LunrJson"/>.</param>
/// <param name="DocumentsJson">What its refs stand for; see <see cref="Indexing.DocumentsJson"/>.</param>
/// <param name="Documents">How many pages can be found.</param>
/// <param name="Terms">How many distinct terms they hold.</param>
public sealed record SearchIndex(ReadOnlyMemory<byte> IndexJson, ReadOnlyMemory<byte> DocumentsJson, int Documents, int Terms);

/// <summary>LinkedArchive → search index: the entry of this stage.</summary>
public static class SearchIndexer
{
    /// <summary>The same archive gives the same bytes on every run.</summary>
    public static SearchIndex Build(LinkedArchive archive)
    {
        var pages = SearchDocuments.Of(archive);
        var index = IndexBuilder.Build([.. pages.Select(page => page.Document)], SearchField.All);
        return new(
            Written(output => LunrJson.Write(index, output)),
            Written(output => DocumentsJson.Write(pages.Select(page => page.Hit), output)),
            index.Refs.Length,
            index.Terms.Length);
    }

    private static ReadOnlyMemory<byte> Written(Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
