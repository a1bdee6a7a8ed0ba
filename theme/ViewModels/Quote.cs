using Site.Linking;
using Site.Model;

namespace Site.Theme.ViewModels;

/// <summary>A sentence that names a page, cut to what can be read at a glance.</summary>
/// <param name="Before">What stands before the naming words.</param>
/// <param name="Words">The naming words; empty where they are not known.</param>
/// <param name="After">What stands after them.</param>
public sealed record Quote(string Before, string Words, string After)
{
    /// <summary>So much of a long sentence is kept on either side, UTF-16 units.</summary>
    private const int Around = 160;

    /// <summary>A mention's sentence, its naming words apart.</summary>
    public static Quote Of(Mention mention)
    {
        var (start, length) = mention.Words.GetOffsetAndLength(mention.Sentence.Length);
        return new Quote(
            Excerpt.TakeEnd(mention.Sentence[..start], Around),
            mention.Sentence.Substring(start, length),
            Excerpt.TakeBeginning(mention.Sentence[(start + length)..], Around));
    }
}
