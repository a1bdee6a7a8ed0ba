using Site.Linking;
using Site.Model;

namespace Site.Theme.ViewModels;

/// <summary>A breadcrumb.</summary>
/// <param name="Title">The text.</param>
/// <param name="Address">The address to link to; null for the page itself, which comes last.</param>
public sealed record Crumb(string Title, string? Address)
{
    /// <summary>
    /// Creates the breadcrumbs of a page. The first is the list of its kind, or else the page at the address of its
    /// folder, if there is one. The last is the page itself.
    /// </summary>
    public static IReadOnlyList<Crumb> CreateFor(Content page, LinkedArchive archive)
    {
        var folder = page.Id.Value.LastIndexOf('/') is > 0 and var slash
            ? archive.Find(new PageId(page.Id.Value[..slash]))
            : null;
        return page.ListedKind is { } kind ? [new(kind.Plural, new PageId(kind.Folder).Address), new(page.Title, null)]
            : folder is not null ? [new(folder.Title, folder.Address), new(page.Title, null)]
            : [new(page.Title, null)];
    }
}
