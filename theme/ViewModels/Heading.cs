using Site.Model;

namespace Site.Theme.ViewModels;

/// <summary>The heading of a section, as shown there and in tables of contents.</summary>
/// <param name="Title">The text.</param>
/// <param name="Anchor">
/// The id on the page. Most ids of headings in components begin with <c>del-</c>, to differ from those of authors'
/// headings.
/// </param>
public sealed record Heading(string Title, string Anchor)
{
    /// <summary>The headings of a text, in order.</summary>
    public static IEnumerable<Heading> From(IEnumerable<Section> sections) =>
        sections.Select(section => new Heading(section.Title, section.Anchor));
}
