using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Commands.Preview;

/// <summary>
/// Caches the results of the search for personal data by file, so that only changed files are searched again.
/// </summary>
/// <param name="folder">The input folder.</param>
internal sealed class PersonalDataCache(string folder)
{
    private readonly Dictionary<string, (
        ImmutableArray<Attachment> Attachments, ImmutableArray<Problem> Problems)> cache =
        new(StringComparer.Ordinal);
    private ImmutableArray<string> allowedContacts = [];

    /// <summary>Removes a file, or all files in a folder. The empty path is the input folder.</summary>
    public void Invalidate(string path)
    {
        cache.Remove(path);
        foreach (var inner in cache.Keys
            .Where(file => path.Length == 0 || file.StartsWith($"{path}/", StringComparison.Ordinal)).ToList())
        {
            cache.Remove(inner);
        }
    }

    /// <summary>
    /// Returns the problems in all files of an archive. A file is searched again if it is not in the cache or its
    /// attachments have changed. All files are searched again if the list of official contacts has changed.
    /// </summary>
    public IEnumerable<Problem> Find(Archive archive)
    {
        if (!allowedContacts.SequenceEqual(archive.Site.AllowedContacts, StringComparer.Ordinal))
        {
            cache.Clear();
            allowedContacts = archive.Site.AllowedContacts;
        }

        var attachments = AttachmentsByFile.From(archive);
        foreach (var path in archive.Files.Where(path => !IsUpToDate(path, attachments[path])).ToList())
        {
            var problems = new ProblemList();
            new PersonalDataCheck(folder, allowedContacts, attachments, problems).Scan([path]);
            cache[path] = ([.. attachments[path]], problems.Sorted);
        }

        return archive.Files.SelectMany(path => cache[path].Problems);
    }

    private bool IsUpToDate(string path, IEnumerable<Attachment> attachments) =>
        cache.TryGetValue(path, out var cached) && cached.Attachments.SequenceEqual(attachments);
}
