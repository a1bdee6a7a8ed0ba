using Site.Linking;
using Site.Model;

namespace Site.Theme.ViewModels;

/// <summary>A sentence that mentions a page, shortened.</summary>
/// <param name="Before">The text before the mention.</param>
/// <param name="Words">The mention; may be empty.</param>
/// <param name="After">The text after it.</param>
public sealed record Quote(string Before, string Words, string After)
{
    /// <summary>Characters kept before and after the mention.</summary>
    private const int MaxLength = 160;

    /// <summary>Splits the sentence of a mention.</summary>
    public static Quote From(Mention mention)
    {
        var (start, length) = mention.Words.GetOffsetAndLength(mention.Sentence.Length);
        return new Quote(
            Excerpt.TakeEnd(mention.Sentence[..start], MaxLength),
            mention.Sentence.Substring(start, length),
            Excerpt.TakeBeginning(mention.Sentence[(start + length)..], MaxLength));
    }
}
