using System.Collections.Immutable;
using Site.Model;
using Site.Rendering;
using Site.Rendering.Files;

namespace Site.Writing;

/// <summary>
/// Who wants which path of the output: pages, the files beside them and former addresses (of what is not public too),
/// and all that the program makes itself. Two that want one path, or a file where another needs a folder, are a problem
/// of the content. Upper and lower case are one: on many machines they are.
/// </summary>
public sealed class PathClaims
{
    /// <summary>
    /// What the program or Netlify keeps for itself at the root, whether or not this build writes it.
    /// </summary>
    private static readonly ImmutableArray<string> Reserved = [AddressList.FileName, "_headers", "_redirects"];

    private const string Index = "index.html";

    private readonly Lock access = new();
    private readonly Dictionary<string, List<Claim>> byPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Claim> pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> signs;
    private readonly List<FormerAddress> queries = [];
    private readonly HashSet<string> written = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> made = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> madeTwice = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="archive">Everything there is, closed and held back too.</param>
    /// <param name="tombstones">
    /// The pages of it at whose address the program puts a sign that they are withdrawn.
    /// </param>
    public PathClaims(Archive archive, IEnumerable<Tombstone> tombstones)
    {
        signs = tombstones.Select(stone => PathOf(stone.Id)).ToHashSet(StringComparer.Ordinal);
        // A list comes with the first page in it: on a day when nobody is there to mend what has its address.
        foreach (var path in Reserved.Concat(PagePlan.PossibleLists(archive).Select(PathOf)))
        {
            Add(path, Claim.OfProgram);
        }

        foreach (var content in archive.AllContent)
        {
            var page = new Claim(PathOwner.Page, new SourcePlace(content.File), content.Id.Address);
            pages.TryAdd(content.Id.Value, page);
            Add(PathOf(content.Id), page);
            foreach (var file in content.Files)
            {
                Add(file, new Claim(PathOwner.File, new SourcePlace(file), $"/{file}"));
            }

            foreach (var former in content.FormerAddresses.Where(former => former.File is not null))
            {
                Add(former.File!, Claim.Of(former));
            }

            queries.AddRange(content.FormerAddresses.Where(former => former.File is null));
        }
    }

    private enum PathOwner { Program, Page, File, FormerAddress }

    /// <summary>Takes note of a file that is about to be written. Safe from any thread.</summary>
    /// <returns>Whether it can be: false where its path is taken, or one of its folders is a file.</returns>
    public bool TryWrite(OutputFile file)
    {
        lock (access)
        {
            if (file.SourceFile is null && !signs.Contains(file.Path))
            {
                Add(file.Path, Claim.OfProgram);
                _ = made.Add(file.Path) || madeTwice.Add(file.Path);
            }

            return TryWrite(file.Path);
        }
    }

    /// <summary>The same of a file that is copied from the input.</summary>
    public bool TryCopy(string path)
    {
        lock (access)
        {
            return TryWrite(path);
        }
    }

    /// <summary>Reports whatever wants a path that another has. Call it when all files are written.</summary>
    public void Report(ProblemList problems)
    {
        foreach (var (path, claims) in byPath)
        {
            var contenders = Contenders(path);
            var owner = contenders[0];
            // Two pages at one address are reported where pages get their addresses, in Linking.
            var hasPage = owner.Owner == PathOwner.Page && claims.Contains(owner);
            foreach (var claim in contenders.Skip(1).Where(claim => !(hasPage && claim.Owner == PathOwner.Page)))
            {
                Report(claim, owner, problems);
            }
        }

        foreach (var alike in queries.GroupBy(query => query.Address, StringComparer.Ordinal)
            .Select(group => group.ToList()))
        {
            var owner = Contenders($"{alike[0].Path}/{Index}")
                .FirstOrDefault(claim => claim.Owner != PathOwner.FormerAddress)
                ?? Claim.Of(alike[0]);
            foreach (var claim in alike.Select(Claim.Of).Where(claim => claim != owner))
            {
                Report(claim, owner, problems);
            }
        }

        foreach (var path in madeTwice)
        {
            Report(CauseOf(path), Claim.OfProgram, problems);
        }
    }

    /// <summary>All that want a path or need one of its folders to be a file, the one that keeps it first.</summary>
    private ImmutableArray<Claim> Contenders(string path)
    {
        var claims = FoldersOf(path).Prepend(path).SelectMany(part => byPath.GetValueOrDefault(part) ?? []);
        var program = ProgramFolders.Keep(path) ? [Claim.OfProgram] : ImmutableArray<Claim>.Empty;
        return [
            .. claims.Concat(program).Distinct()
                .OrderBy(claim => claim.Owner).ThenBy(claim => claim.Place.File, StringComparer.Ordinal)
            .ThenBy(claim => claim.Place.Line).ThenBy(claim => claim.Place.Column)];
    }

    private static void Report(Claim claim, Claim owner, ProblemList problems)
    {
        if (claim.Owner == PathOwner.Page)
        {
            problems.Add(
                claim.Place,
                $"Adressen {claim.Address} er optaget af en anden side.",
                "Giv filen et andet navn.");
        }
        else if (claim.Owner == PathOwner.File)
        {
            problems.Add(
                claim.Place,
                $"Adressen {claim.Address} er optaget af en side eller af en fil, som programmet selv laver.",
                "Giv filen et andet navn, og ret navnet på den side, der nævner den.");
        }
        else
        {
            var (reason, remedy) = owner.Owner switch
            {
                PathOwner.Page when owner.Place.File == claim.Place.File =>
                    ("det er sidens egen adresse", "Slet den: siden ligger der allerede."),
                PathOwner.Page => ($"siden i input/{owner.Place.File} ligger der",
                    "Slet den, eller giv den anden side et nyt navn først."),
                PathOwner.File =>
                    ($"filen input/{owner.Place.File} ligger der", "Slet den, eller giv filen et nyt navn først."),
                PathOwner.FormerAddress => ($"den står også i input/{owner.Place.File}, linje {owner.Place.Line}",
                    "Slet den det ene sted: den kan kun føre til én side."),
                _ => ("programmet bruger selv den adresse", "Slet den."),
            };
            problems.Add(claim.Place, $"»{claim.Address}« kan ikke være en tidligere adresse: {reason}.", remedy);
        }
    }

    /// <summary>
    /// The page because of which the program made a file twice: OParl's files lie below their folder as their pages do
    /// below the root.
    /// </summary>
    private Claim CauseOf(string path)
    {
        var id = path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..^Path.GetExtension(path).Length];
        return FoldersOf(id).Prepend(id)
            .Select(part => pages.GetValueOrDefault(part)).FirstOrDefault(page => page is not null)
            ?? throw new InvalidOperationException($"{path} is made twice.");
    }

    private bool TryWrite(string path)
    {
        if (folders.Contains(path) || FoldersOf(path).Any(written.Contains) || !written.Add(path))
        {
            return false;
        }

        folders.UnionWith(FoldersOf(path));
        return true;
    }

    private void Add(string path, Claim claim)
    {
        var claims = byPath.TryGetValue(path, out var known) ? known : byPath[path] = [];
        if (!claims.Contains(claim))
        {
            claims.Add(claim);
        }
    }

    private static string PathOf(PageId id) => id.Value.Length == 0 ? Index : $"{id.Value}/{Index}";

    /// <summary>The folders a file lies in, the innermost first.</summary>
    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            yield return path[..end];
        }
    }

    /// <summary>One that wants a path.</summary>
    /// <param name="Owner">What it is: the first in order keeps the path.</param>
    /// <param name="Place">Where an editor can give it another.</param>
    /// <param name="Address">The address that it wants, as an editor knows it.</param>
    private sealed record Claim(PathOwner Owner, SourcePlace Place, string Address)
    {
        public static readonly Claim OfProgram = new(PathOwner.Program, default, "");

        public static Claim Of(FormerAddress former) => new(PathOwner.FormerAddress, former.Place, former.Address);
    }
}
