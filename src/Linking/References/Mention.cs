using Site.Model;

namespace Site.Linking;

/// <summary>A reference to another page in a text, by a written link or in words.</summary>
/// <param name="From">The page with the text.</param>
/// <param name="To">The page referred to.</param>
/// <param name="Sentence">The sentence around it, as plain text.</param>
public sealed record Mention(PageId From, PageId To, string Sentence)
{
    /// <summary>The anchor referred to, or null.</summary>
    public string? Anchor { get; init; }

    /// <summary>The range of the reference in the sentence.</summary>
    public Range Words { get; init; }

    /// <summary>Its place in the file.</summary>
    public SourcePlace Place { get; init; }
}
