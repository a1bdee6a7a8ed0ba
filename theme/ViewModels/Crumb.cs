using Site.Linking;
using Site.Model;

namespace Site.Theme.ViewModels;

/// <summary>A breadcrumb.</summary>
/// <param name="Title">Its text.</param>
/// <param name="Address">Its address; null for the page itself, which is last.</param>
public sealed record Crumb(string Title, string? Address)
{
    /// <summary>
    /// The breadcrumbs of a page: the list of its kind, or else the page of its folder if there is one, then the page.
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
