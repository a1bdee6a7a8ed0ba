using Site.Linking;
using Site.Model;

namespace Site.Theme.ViewModels;

/// <summary>A sentence that mentions a page, shortened and split at the mention.</summary>
/// <param name="Before">The text before the mention.</param>
/// <param name="Words">The mention; may be empty.</param>
/// <param name="After">The text after the mention.</param>
public sealed record Quote(string Before, string Words, string After)
{
    /// <summary>The maximum number of characters kept on either side of the mention.</summary>
    private const int MaxSideLength = 160;

    public static Quote From(Mention mention)
    {
        var (start, length) = mention.Words.GetOffsetAndLength(mention.Sentence.Length);
        return new Quote(
            Excerpt.TakeEnd(mention.Sentence[..start], MaxSideLength),
            mention.Sentence.Substring(start, length),
            Excerpt.TakeBeginning(mention.Sentence[(start + length)..], MaxSideLength));
    }
}
