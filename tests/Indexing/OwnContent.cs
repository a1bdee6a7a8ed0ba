using Site.Disclosure;
using Site.Linking;
using Site.Model;
using Site.Reading;

namespace Site.Tests.Indexing;

/// <summary>The site's own content, as the public sees it on one day.</summary>
internal static class OwnContent
{
    public static DateOnly Today { get; } = new(2026, 1, 1);

    public static LinkedArchive Archive { get; } = Read();

    private static LinkedArchive Read()
    {
        var problems = new ProblemList();
        return Linker.Link(PublicArchive.From(new ArchiveReader(Repository.File("input"))
            .Read(new Dictionary<string, string>(), problems), Today), problems);
    }
}
