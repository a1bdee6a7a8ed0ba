using Site.Linking;
using Site.Model;
using Site.Theme.Wording;

namespace Site.Theme.ViewModels;

/// <summary>A preview of a link's target, shown by theme/Cards.</summary>
/// <param name="Title">The target's title.</param>
/// <param name="Context">The target's place and date, for example "DAS 24. oktober 2019, punkt 8".</param>
/// <param name="Note">
/// The outcome of an item ("Delvist godkendt"), the status of an agreement ("Afløst"), or the edition and number of
/// items of a meeting; null for other pages.
/// </param>
public sealed record Card(string Title, string Context, string? Note);

/// <summary>The cards of all pages.</summary>
/// <param name="archive">The archive that the pages are in.</param>
public sealed class Cards(LinkedArchive archive)
{
    /// <summary>Returns the card of a page; null if the card would have nothing but the title.</summary>
    public Card? Find(Target target) => archive.FindListable(target.Id) switch
    {
        { Content: AgendaItem item } =>
            target.Context is { } context ? new Card(target.Title, context, FormatOutcome(item)) : null,
        { Content: Meeting meeting } => new Card(target.Title, meeting.ShortTitle, Describe(meeting)),
        { Content: Agreement agreement } =>
            new Card(
                target.Title,
                FormatContext(target, agreement),
                InForceWords.BadgeText(archive.InForce(agreement.Id))),
        { Content: { } page } when FormatContext(target, page).Length > 0 =>
            new Card(target.Title, FormatContext(target, page), null),
        null when target.Context is { } context => new Card(target.Title, context, null),
        _ => null,
    };

    /// <summary>Returns the card of the page at an address on the site, or null. An anchor is ignored.</summary>
    public Card? Find(string address) =>
        archive.Find(new PageId(address.Split('#')[0].Trim('/'))) is { } target ? Find(target) : null;

    private static string? FormatOutcome(AgendaItem item) =>
        item.Outcome is { } outcome ? LatinLetters.Capitalise(FixedVocabularies.Outcomes[outcome]) : null;

    private static string Describe(Meeting meeting) =>
        $"{Danish.FormatEdition(meeting.Edition)}, {Danish.FormatItemCount(meeting.Items.Length)}";

    private static string FormatContext(Target target, Content page) =>
        string.Join(" · ", new[] { target.Context, page.Date?.InDanish }.OfType<string>());
}
