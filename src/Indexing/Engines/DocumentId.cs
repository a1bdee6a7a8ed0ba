namespace Site.Indexing.Engines;

/// <summary>
/// Creates ids of documents from addresses, so that the pages of several sites can share an index. Meilisearch allows
/// letters, digits, hyphens and underscores only.
/// </summary>
internal static class DocumentId
{
    /// <summary>
    /// <c>https://vidensbanken.example/moeder/2019-10-24-das/2.1/</c> →
    /// <c>vidensbanken__example_moeder_2019-10-24-das_2__1</c>. Unique among the pages of a site, as their addresses
    /// have no underscores, and no two of their separators stand side by side.
    /// </summary>
    /// <param name="address">Absolute.</param>
    public static string From(string address)
    {
        var path = address[(address.IndexOf("://", StringComparison.Ordinal) + "://".Length)..].Trim('/');
        return string.Concat(path.Select(letter => letter switch
        {
            '/' => "_",
            '-' => "-",
            _ => char.IsAsciiLetterOrDigit(letter) ? letter.ToString() : "__",
        }));
    }
}
