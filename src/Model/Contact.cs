namespace Site.Model;

/// <summary>An office that readers can contact, never a person.</summary>
/// <param name="Name">The name of the office, or null.</param>
/// <param name="Mail">Its mail address, or null.</param>
/// <param name="Phone">Its phone number as written, or null.</param>
public sealed record Contact(string? Name, string? Mail, string? Phone)
{
    private static readonly Key<string?> NameKey = Keys.Text("navn", "Navnet på kontoret eller sekretariatet.");
    private static readonly Key<string?> MailKey =
        Keys.Text("mail", "Den officielle mailadresse. Den står nederst på alle sider.");

    private static readonly Key<string?> PhoneKey =
        Keys.Text("telefon", "Det officielle telefonnummer. Det står nederst på alle sider.");

    /// <summary>The keys of a contact.</summary>
    public static KeySet<Contact> Entry { get; } = new(
        [NameKey, MailKey, PhoneKey],
        contact => new Contact(contact.Get(NameKey), contact.Get(MailKey), contact.Get(PhoneKey)));
}
