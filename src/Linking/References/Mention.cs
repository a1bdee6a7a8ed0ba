using Site.Model;

namespace Site.Linking;

/// <summary>A place in a page's text that names another page, as a written link or in words.</summary>
/// <param name="From">The page whose text it is.</param>
/// <param name="To">The page named.</param>
/// <param name="Sentence">The sentence around it, as readers see it.</param>
public sealed record Mention(PageId From, PageId To, string Sentence)
{
    /// <summary>The part of the page that is meant, or null.</summary>
    public string? Anchor { get; init; }

    /// <summary>Where in the sentence the words stand that name the page.</summary>
    public Range Words { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public SourcePlace Place { get; init; }
}
