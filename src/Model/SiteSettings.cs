using System.Collections.Immutable;

namespace Site.Model;

/// <summary>
/// The settings of the site, from <c>_data/site.yml</c>; <c>-s key=value</c> overrides one for a build.
/// </summary>
public sealed record SiteSettings
{
    private static readonly SiteSettings Defaults = new();

    private static readonly Key<string?> TitleKey = Keys.Text("titel", "Hele sidens navn.");
    private static readonly Key<string?> SubtitleKey = Keys.Text(
        "undertitel", "Det, der står under navnet på forsiden.");
    private static readonly Key<string?> DescriptionKey = Keys.Text(
        "beskrivelse", "En sætning om hele siden, til søgemaskiner.");
    private static readonly Key<BaseUrl?> AddressKey = Keys.Text(
        "adresse",
        "Den adresse, siden ligger på. Den kan have en mappe: https://kommune.dk/vidensbank.",
        BaseUrl.Parse);
    private static readonly Key<string?> PublisherKey = Keys.Text("udgiver", "Hvem der udgiver siden.");

    private static readonly Key<string?> EditAddressKey = CreateFileAddressKey(
        "ret-adresse", "Hvor en side kan rettes i browseren. {fil} står for filens sti under input.");

    private static readonly Key<string?> HistoryAddressKey = CreateFileAddressKey(
        "historik-adresse", "Hvor man kan se, hvem der har ændret en side. {fil} står for filens sti under input.");

    private static readonly Key<ImmutableArray<string>> AllowedContactsKey = Keys.Texts(
        "tilladte-kontakter", "Officielle mailadresser, telefonnumre og adresser, der må stå på siderne.");

    private static readonly Key<Contact?> ContactKey = Keys.Mapping("kontakt", "Hvem man skriver til.", Contact.Entry);

    public static DataFile<SiteSettings> Declaration { get; } = new(
        "indstillinger", "_data/site.yml",
        new KeySet<SiteSettings>(
            [
                TitleKey, SubtitleKey, DescriptionKey, AddressKey, PublisherKey, EditAddressKey, HistoryAddressKey,
                AllowedContactsKey, ContactKey,
            ],
            FromValues),
        isList: false);

    public string Title { get; init; } = "Vidensbanken";
    public string? Subtitle { get; init; }
    public string? Description { get; init; }

    /// <summary>The public URL of the site.</summary>
    public BaseUrl Address { get; init; } = BaseUrl.Parse("https://vidensbanken.example");

    /// <summary>Whether search engines may index the site; false for a build that includes drafts.</summary>
    public bool AllowsSearchEngines { get; init; } = true;

    public string? Publisher { get; init; }

    /// <summary>The contact shown to readers; null if not set.</summary>
    public Contact? Contact { get; init; }

    /// <summary>
    /// The https URL for editing a page's file in a browser, where <c>{fil}</c> is replaced by the file's path below
    /// <c>input/</c>. Null if not set.
    /// </summary>
    public string? EditAddress { get; init; }

    /// <summary>
    /// The URL for viewing the history of a page's file, in the same form as <see cref="EditAddress"/>; null if not
    /// set.
    /// </summary>
    public string? HistoryAddress { get; init; }

    /// <summary>
    /// Official mail addresses, phone numbers, street addresses and office names, which the personal data check allows.
    /// Includes the mail address and phone number of <see cref="Contact"/>.
    /// </summary>
    public ImmutableArray<string> AllowedContacts { get; init; } = [];

    private static SiteSettings FromValues(KeyValues values)
    {
        var contact = values.Get(ContactKey);
        return new()
        {
            Title = values.Get(TitleKey) ?? Defaults.Title,
            Subtitle = values.Get(SubtitleKey),
            Description = values.Get(DescriptionKey),
            Address = values.Get(AddressKey) ?? Defaults.Address,
            Publisher = values.Get(PublisherKey),
            EditAddress = values.Get(EditAddressKey),
            HistoryAddress = values.Get(HistoryAddressKey),
            AllowedContacts =
                [.. values.Get(AllowedContactsKey), .. new[] { contact?.Mail, contact?.Phone }.OfType<string>()],
            Contact = contact,
        };
    }

    private static Key<string?> CreateFileAddressKey(string name, string description) =>
        Keys.Text(name, description, (address, problems) => ValidateFileAddress(name, address, problems));

    private static string? ValidateFileAddress(string name, PlacedText address, ProblemList problems)
    {
        if (address.Text.StartsWith("https://", StringComparison.Ordinal)
            && address.Text.Contains("{fil}", StringComparison.Ordinal))
        {
            return address.Text;
        }

        problems.Add(
            address.Place,
            $"»{address.Text}« siger ikke, hvor en fil ligger på nettet.",
            $"Skriv for eksempel »{name}: https://github.com/eksempel/vidensbank/edit/main/input/{{fil}}«.");
        return null;
    }
}
