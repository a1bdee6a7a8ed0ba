using Site.Linking;
using Site.Model;
using Site.Theme.Wording;

namespace Site.Theme.ViewModels;

/// <summary>A preview of a link's target, shown by theme/Cards.</summary>
/// <param name="Title">The target's title.</param>
/// <param name="Context">Its place and date: "DAS 24. oktober 2019, punkt 8".</param>
/// <param name="Outcome">
/// The outcome of an item ("Delvist godkendt"), the status of an agreement ("Afløst"), or the edition and number of
/// items of a meeting; null for other pages.
/// </param>
public sealed record Card(string Title, string Context, string? Outcome);

/// <summary>The cards of all pages.</summary>
/// <param name="archive">The pages.</param>
public sealed class Cards(LinkedArchive archive)
{
    /// <summary>The card of a page; null if it would have nothing but the title.</summary>
    public Card? Find(Target target) => archive.FindListable(target.Id) switch
    {
        { Content: AgendaItem item } =>
            target.Context is { } context ? new Card(target.Title, context, WordOf(item)) : null,
        { Content: Meeting meeting } => new Card(target.Title, meeting.ShortTitle, WordsOf(meeting)),
        { Content: Agreement agreement } =>
            new Card(target.Title, Context(target, agreement), InForceWords.Badge(archive.InForce(agreement.Id))),
        { Content: { } page } when Context(target, page).Length > 0 =>
            new Card(target.Title, Context(target, page), null),
        null when target.Context is { } group => new Card(target.Title, group, null),
        _ => null,
    };

    /// <summary>The card of the page at an address on the site; an anchor is ignored.</summary>
    public Card? Find(string address) =>
        archive.Find(new PageId(address.Split('#')[0].Trim('/'))) is { } target ? Find(target) : null;

    private static string? WordOf(AgendaItem item) =>
        item.Outcome is { } outcome ? LatinLetters.Capitalise(FixedVocabularies.Outcomes[outcome]) : null;

    private static string WordsOf(Meeting meeting) =>
        $"{Danish.NameOf(meeting.Edition)}, {Danish.Items(meeting.Items.Length)}";

    private static string Context(Target target, Content page) =>
        string.Join(" · ", new[] { target.Context, page.Date?.InDanish }.OfType<string>());
}
