using Site.Model;

namespace Site.Linking;

/// <summary>A place in a text that names another page, by a written link or in words.</summary>
/// <param name="From">The page whose text it is.</param>
/// <param name="To">The page named.</param>
/// <param name="Sentence">The sentence around it, as readers see it.</param>
public sealed record Mention(PageId From, PageId To, string Sentence)
{
    /// <summary>The anchor of the part that is meant, or null.</summary>
    public string? Anchor { get; init; }

    /// <summary>The range of the naming words in the sentence.</summary>
    public Range Words { get; init; }

    /// <summary>Its place in the file.</summary>
    public SourcePlace Place { get; init; }
}
