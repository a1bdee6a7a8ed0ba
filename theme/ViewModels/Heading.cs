using Site.Model;

namespace Site.Theme.ViewModels;

/// <summary>The heading of a section, as shown there and in tables of contents.</summary>
/// <param name="Title">The text.</param>
/// <param name="Anchor">
/// The id on the page. Most headings in components have ids that begin with <c>del-</c>, so that they differ from those
/// of authors' headings.
/// </param>
public sealed record Heading(string Title, string Anchor)
{
    public static IEnumerable<Heading> From(IEnumerable<Section> sections) =>
        sections.Select(section => new Heading(section.Title, section.Anchor));
}
