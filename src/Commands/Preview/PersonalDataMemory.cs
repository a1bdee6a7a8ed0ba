using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Commands.Preview;

/// <summary>
/// What the search for personal data found in each file, so that only changed ones are looked through again.
/// </summary>
/// <param name="folder">The input folder.</param>
internal sealed class PersonalDataMemory(string folder)
{
    private readonly Dictionary<string, (
        ImmutableArray<Attachment> Attachments, ImmutableArray<Problem> Problems)> found =
        new(StringComparer.Ordinal);
    private ImmutableArray<string> allowed = [];

    /// <summary>
    /// Lets a file, or every file in a folder, be looked through again; the empty path is the input folder itself.
    /// </summary>
    public void Forget(string path)
    {
        found.Remove(path);
        foreach (var inner in found.Keys
            .Where(file => path.Length == 0 || file.StartsWith($"{path}/", StringComparison.Ordinal)).ToList())
        {
            found.Remove(inner);
        }
    }

    /// <summary>
    /// The findings in all files of an archive; another list of official contacts looks through them all, and what
    /// pages say of an attached file looks through that one.
    /// </summary>
    public IEnumerable<Problem> Of(Archive archive)
    {
        if (!allowed.SequenceEqual(archive.Site.AllowedContacts, StringComparer.Ordinal))
        {
            found.Clear();
            allowed = archive.Site.AllowedContacts;
        }

        var attached = AttachedFiles.From(archive);
        foreach (var path in archive.Files.Where(path => !IsKnown(path, attached[path])).ToList())
        {
            var problems = new ProblemList();
            new PersonalDataCheck(folder, allowed, attached, problems).Scan([path]);
            found[path] = ([.. attached[path]], problems.Sorted);
        }

        return archive.Files.SelectMany(path => found[path].Problems);
    }

    private bool IsKnown(string path, IEnumerable<Attachment> attachments) =>
        found.TryGetValue(path, out var known) && known.Attachments.SequenceEqual(attachments);
}
