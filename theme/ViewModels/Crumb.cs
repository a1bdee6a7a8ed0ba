using Site.Linking;
using Site.Model;

namespace Site.Theme.ViewModels;

/// <summary>A step on the way from the front page to a page.</summary>
/// <param name="Title">What the step is called.</param>
/// <param name="Address">Where it leads; null for the page itself, which is the last step.</param>
public sealed record Crumb(string Title, string? Address)
{
    /// <summary>
    /// The way to a page: over the list of its kind, or over the page of the folder it lies in where there is one.
    /// </summary>
    public static IReadOnlyList<Crumb> To(Content page, LinkedArchive archive)
    {
        var folder = page.Id.Value.LastIndexOf('/') is > 0 and var slash
            ? archive.Find(new PageId(page.Id.Value[..slash]))
            : null;
        return page.ListedKind is { } kind ? [new(kind.Plural, new PageId(kind.Folder).Address), new(page.Title, null)]
            : folder is not null ? [new(folder.Title, folder.Address), new(page.Title, null)]
            : [new(page.Title, null)];
    }
}
