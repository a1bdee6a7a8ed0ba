using Site.Model;

namespace Site.Theme.ViewModels;

/// <summary>A section's heading, for tables of contents.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Anchor">Its id on the page. Those the theme gives begin with <c>del-</c>, which keeps clear of the ones
/// authors' headings get.</param>
public sealed record Heading(string Title, string Anchor)
{
    /// <summary>The headings of a text, in order.</summary>
    public static IEnumerable<Heading> Of(IEnumerable<Section> sections) =>
        sections.Select(section => new Heading(section.Title, section.Anchor));
}
