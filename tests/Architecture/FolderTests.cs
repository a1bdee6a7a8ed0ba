namespace Site.Tests.Architecture;

/// <summary>Checks that folders do not reference each other in cycles, and that none has too many files.</summary>
public class FolderTests
{
    private const int MaxFiles = 18;

    /// <summary>In each folder, its subfolders and its own files, taken together, form an acyclic graph.</summary>
    [Fact]
    public void FoldersHaveNoCyclicReferences()
    {
        var references = SourceReference.InSource
            .Select(reference => (From: FolderOf(reference.File), To: FolderOf(reference.DeclaredIn)))
            .Where(reference => reference.From != reference.To).Distinct().ToList();

        var cycles = CyclesIn(references).ToList();

        Assert.NotEmpty(references);
        Assert.Empty(cycles);
    }

    [Fact]
    public void NoFolderHasTooManyFiles()
    {
        var tooFull = new[] { "src", "theme" }.SelectMany(top => Directory.EnumerateFiles(
                Repository.File(top), "*", SearchOption.AllDirectories))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
            .CountBy(file => FolderOf(Path.GetRelativePath(Repository.Root, file)))
            .Where(folder => folder.Value > MaxFiles).Select(folder => folder.Key);

        Assert.Empty(tooFull);
    }

    [Theory]
    [InlineData("a/b>a a>a/b", "a")]
    [InlineData("a>a/b a/b>a/c a/c>a/b", "a")]
    [InlineData("a/b/d>a a>a/b/e", "a")]
    [InlineData("a/b/d>a/b/e a/b/e>a/b/d", "a/b")]
    [InlineData("a>a/b a/b>a/c a>a/c a/b/d>a/b", "")]
    public void ACycleIsFoundInTheFolderThatContainsIt(string references, string folder) => Assert.Equal(
        folder.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        CyclesIn(references.Split(' ').Select(reference => reference.Split('>')).Select(ends => (ends[0], ends[1])))
            .Select(cycle => cycle.Folder));

    private static string FolderOf(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/');

    /// <summary>The folders with cycles, each with the members of its cycles.</summary>
    private static IEnumerable<(string Folder, string Members)> CyclesIn(
        IEnumerable<(string From, string To)> references) =>
        from edge in references.SelectMany(EdgeOf)
        group (edge.From, edge.To) by edge.Folder into level
        let members = Cycle([.. level])
        where members.Count > 0
        select (level.Key, string.Join(", ", members));

    /// <summary>
    /// The edge of a reference: in the deepest folder that contains both ends, from one member to another. A member is
    /// a subfolder, or the folder's own files. None if the folders have no parent in common.
    /// </summary>
    private static IEnumerable<(string Folder, string From, string To)> EdgeOf((string From, string To) reference)
    {
        var (from, to) = (reference.From.Split('/'), reference.To.Split('/'));
        var shared = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        if (shared > 0)
        {
            yield return (string.Join('/', from[..shared]), MemberOf(from, shared), MemberOf(to, shared));
        }
    }

    private static string MemberOf(string[] folders, int depth) =>
        folders.Length > depth ? folders[depth] : "(own files)";

    /// <summary>
    /// The members that remain when those without incoming or without outgoing edges are removed repeatedly; empty if
    /// there is no cycle.
    /// </summary>
    private static List<string> Cycle(List<(string From, string To)> edges)
    {
        while (true)
        {
            var remaining = edges.Where(edge =>
                edges.Exists(other => other.From == edge.To) && edges.Exists(other => other.To == edge.From)).ToList();
            if (remaining.Count == edges.Count)
            {
                return [.. remaining.SelectMany(edge => new[] { edge.From, edge.To }).Distinct().Order()];
            }

            edges = remaining;
        }
    }
}
