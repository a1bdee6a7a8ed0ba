namespace Site.Model;

/// <summary>Whom a reader turns to: an office, never a person.</summary>
/// <param name="Name">What the office is called.</param>
/// <param name="Mail">Its mail address, or null.</param>
/// <param name="Phone">Its phone number as it is written, or null.</param>
public sealed record Contact(string? Name, string? Mail, string? Phone);
