using System.Collections.Immutable;
using Site.Model;
using Site.Reading;

namespace Site.Tests.Reading;

/// <summary>A site folder read in-process: the archive, and its problems as <c>file:line:column  what</c>.</summary>
internal sealed class ReadingSite : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ReadingSite() => folder.Write("input/_data/emner.yml", "- id: takster\n  titel: Takster\n");

    /// <summary>The kinds of page there are.</summary>
    public KindCatalog Kinds { get; init; } = KindCatalog.Standard;

    public ReadingSite With(string path, string text)
    {
        folder.Write($"input/{path}", text);
        return this;
    }

    public (Archive Archive, ImmutableArray<string> Problems) Read()
    {
        var problems = new ProblemList();
        var archive = Read(problems);
        return (
            archive,
            [
                .. problems.Sorted.Select(
                    problem => $"{problem.Place.File}:{problem.Place.Line}:{problem.Place.Column}  {problem.What}"),
            ]);
    }

    public Archive Read(ProblemList problems)
    {
        using var reader = new ArchiveReader(folder.File("input"), Kinds);
        return reader.Read(ImmutableDictionary<string, string>.Empty, problems);
    }

    /// <summary>The problems of a page whose whole file is given.</summary>
    public static ImmutableArray<string> ProblemsOf(string path, string text)
    {
        using var site = new ReadingSite().With(path, text);
        return site.Read().Problems;
    }

    public void Dispose() => folder.Dispose();
}
