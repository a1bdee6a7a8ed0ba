using Site.Linking;
using Site.Model;
using Site.Theme.Wording;

namespace Site.Theme.ViewModels;

/// <summary>What a reader is told of a link's target before following it; theme/Cards shows it.</summary>
/// <param name="Title">The target's title.</param>
/// <param name="Context">Where and when it belongs: "DAS 24. oktober 2019, punkt 8".</param>
/// <param name="Outcome">What came of an item or whether an agreement holds: "Delvist godkendt", "Afløst"; null for other pages.</param>
public sealed record Card(string Title, string Context, string? Outcome);

/// <summary>The cards of all pages.</summary>
/// <param name="archive">The pages.</param>
public sealed class Cards(LinkedArchive archive)
{
    /// <summary>A page's card; null where there is nothing to say beside its title.</summary>
    public Card? Of(Target target) => archive.EntryOf(target.Id) switch
    {
        { Content: AgendaItem item } => target.Context is { } place ? new Card(target.Title, place, item.Outcome is { } outcome ? Danish.Capitalised(FixedVocabularies.Outcomes[outcome]) : null) : null,
        { Content: Meeting meeting } => new Card(target.Title, meeting.ShortTitle, $"{Danish.Of(meeting.Edition)}, {Danish.Items(meeting.Items.Length)}"),
        { Content: Agreement agreement } => new Card(target.Title, Context(target, agreement), InForceWords.Badge(archive.InForce(agreement.Id))),
        { Content: { } page } when Context(target, page).Length > 0 => new Card(target.Title, Context(target, page), null),
        null when target.Context is { } group => new Card(target.Title, group, null),
        _ => null,
    };

    /// <summary>The card of an address on the site, an anchor left out of account.</summary>
    public Card? Of(string address) => archive.Find(new PageId(address.Split('#')[0].Trim('/'))) is { } target ? Of(target) : null;

    private static string Context(Target target, Content page) => string.Join(" · ", new[] { target.Context, page.Date?.InDanish }.OfType<string>());
}
