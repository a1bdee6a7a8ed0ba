using System.Collections.Immutable;
using Site.Linking;
using Site.Model;

namespace Site.Theme.ViewModels;

/// <summary>A page that mentions another in its text.</summary>
/// <param name="From">The page that mentions the other, with its meeting if it is an item.</param>
/// <param name="Quotes">The distinct sentences with a mention, in the order of the text; at least one.</param>
public sealed record Backlink(PageWithMeeting From, ImmutableArray<Quote> Quotes)
{
    /// <summary>Finds the pages that mention a page: newest first, the items of a meeting by number.</summary>
    public static ImmutableArray<Backlink> Find(PageId page, LinkedArchive archive) =>
    [
        .. archive.MentionsOf(page).GroupBy(mention => mention.From)
            .Where(mentions => archive.FindListable(mentions.Key) is not null)
            .Select(mentions => new Backlink(archive.FindListable(mentions.Key)!, QuotesOf(mentions)))
            .OrderByDescending(link => link.From.Date)
            .ThenBy(link => link.From.Meeting?.Id)
            .ThenBy(link => link.From.Content is AgendaItem item ? item.Number : default)
            .ThenBy(link => link.From.Content.Id),
    ];

    private static ImmutableArray<Quote> QuotesOf(IEnumerable<Mention> mentions) =>
        [.. mentions.DistinctBy(mention => mention.Sentence).Select(Quote.From)];
}
