namespace Site.Tests.Architecture;

/// <summary>Inside a part of the house, too, folders import one way, and none is crowded.</summary>
public class FolderTests
{
    private const int MostFiles = 18;

    /// <summary>In each folder its own files and its subfolders form a graph without cycles.</summary>
    [Fact]
    public void AFolderAndItsSubfoldersImportOneWay()
    {
        var uses = SourceUse.InSource.Select(use => (From: FolderOf(use.File), To: FolderOf(use.DeclaredIn)))
            .Where(use => use.From != use.To).Distinct().ToList();

        var cycles = CyclesIn(uses).ToList();

        Assert.NotEmpty(uses);
        Assert.Empty(cycles);
    }

    [Fact]
    public void NoFolderIsCrowded()
    {
        var crowded = new[] { "src", "theme" }.SelectMany(top => Directory.EnumerateFiles(
                Repository.File(top), "*", SearchOption.AllDirectories))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
            .CountBy(file => FolderOf(Path.GetRelativePath(Repository.Root, file)))
            .Where(folder => folder.Value > MostFiles).Select(folder => folder.Key);

        Assert.Empty(crowded);
    }

    [Theory]
    [InlineData("a/b>a a>a/b", "a")]
    [InlineData("a>a/b a/b>a/c a/c>a/b", "a")]
    [InlineData("a/b/d>a a>a/b/e", "a")]
    [InlineData("a/b/d>a/b/e a/b/e>a/b/d", "a/b")]
    [InlineData("a>a/b a/b>a/c a>a/c a/b/d>a/b", "")]
    public void ACircleIsFoundInTheFolderThatHoldsIt(string uses, string folder) => Assert.Equal(
        folder.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        CyclesIn(uses.Split(' ').Select(use => (use.Split('>')[0], use.Split('>')[1]))).Select(cycle => cycle.Folder));

    private static string FolderOf(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/');

    /// <summary>The folders with a circle, each with the members of one.</summary>
    private static IEnumerable<(string Folder, string Members)> CyclesIn(IEnumerable<(string From, string To)> uses) =>
        from edge in uses.SelectMany(EdgeOf)
        group (edge.From, edge.To) by edge.Folder into level
        let members = Cycle([.. level])
        where members.Count > 0
        select (level.Key, string.Join(", ", members));

    /// <summary>The one folder in which a use leads from one of its subfolders, or its own files, to another.</summary>
    private static IEnumerable<(string Folder, string From, string To)> EdgeOf((string From, string To) use)
    {
        var (from, to) = (use.From.Split('/'), use.To.Split('/'));
        var shared = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        if (shared > 0)
        {
            yield return (string.Join('/', from[..shared]), MemberOf(from, shared), MemberOf(to, shared));
        }
    }

    private static string MemberOf(string[] folders, int depth) =>
        folders.Length > depth ? folders[depth] : "(own files)";

    /// <summary>What remains without the members that nothing imports and those that import nothing.</summary>
    private static List<string> Cycle(List<(string From, string To)> edges)
    {
        while (true)
        {
            var left = edges.Where(edge =>
                edges.Exists(other => other.From == edge.To) && edges.Exists(other => other.To == edge.From)).ToList();
            if (left.Count == edges.Count)
            {
                return [.. left.SelectMany(edge => new[] { edge.From, edge.To }).Distinct().Order()];
            }

            edges = left;
        }
    }
}
