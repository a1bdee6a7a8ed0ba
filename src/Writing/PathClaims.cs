using System.Collections.Immutable;
using Site.Model;
using Site.Rendering;
using Site.Rendering.Files;

namespace Site.Writing;

/// <summary>
/// Detects conflicts between paths of the output. Pages, attached files, former addresses and the program's own files
/// claim paths. Content that is not public claims its paths too. A conflict is two claims to one path, or a file where
/// another file needs a folder. Case is ignored, as many file systems ignore it.
/// </summary>
public sealed class PathClaims
{
    /// <summary>
    /// Files at the root that belong to the program or to Netlify, whether or not this build writes them.
    /// </summary>
    private static readonly ImmutableArray<string> Reserved = [AddressList.FileName, "_headers", "_redirects"];

    private readonly Lock access = new();
    private readonly Dictionary<string, List<Claim>> byPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Claim> pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> tombstonePaths;
    private readonly List<FormerAddress> formerWithQuery = [];
    private readonly HashSet<string> registered = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> programPaths = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> duplicateProgramPaths = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="archive">All content, also closed content and content held back.</param>
    /// <param name="tombstones">Withdrawn pages, at whose addresses the program writes a notice.</param>
    public PathClaims(Archive archive, IEnumerable<Tombstone> tombstones)
    {
        tombstonePaths = tombstones.Select(stone => PagePlan.PathOf(stone.Id)).ToHashSet(StringComparer.Ordinal);
        // Lists that are still empty claim their paths too. A list appears with its first page, perhaps on the day an
        // embargo ends, when nobody is there to correct a conflict.
        foreach (var path in Reserved.Concat(PagePlan.FindPossibleLists(archive).Select(PagePlan.PathOf)))
        {
            Add(path, Claim.ByProgram);
        }

        foreach (var content in archive.AllContent)
        {
            var page = new Claim(PathOwner.Page, new SourcePlace(content.File), content.Id.Address);
            pages.TryAdd(content.Id.Value, page);
            Add(PagePlan.PathOf(content.Id), page);
            foreach (var file in content.Files)
            {
                Add(file, new Claim(PathOwner.File, new SourcePlace(file), $"/{file}"));
            }

            foreach (var former in content.FormerAddresses.Where(former => former.File is not null))
            {
                Add(former.File!, Claim.FromFormerAddress(former));
            }

            formerWithQuery.AddRange(content.FormerAddresses.Where(former => former.File is null));
        }
    }

    private enum PathOwner { Program, Page, File, FormerAddress }

    /// <summary>Registers a file that is about to be written. Thread-safe.</summary>
    /// <returns>False if the file must not be written: its path is taken, or one of its folders is a file.</returns>
    public bool TryRegister(OutputFile file)
    {
        lock (access)
        {
            return file.SourceFile is null ? TryRegisterByProgram(file.Path) : TryRegister(file.Path);
        }
    }

    /// <summary>
    /// Like <see cref="TryRegister(OutputFile)"/>, for a file of the program's own that is written as a stream.
    /// </summary>
    public bool TryRegisterStream(string path)
    {
        lock (access)
        {
            return TryRegisterByProgram(path);
        }
    }

    /// <summary>Like <see cref="TryRegister(OutputFile)"/>, for a file that is copied from the input.</summary>
    public bool TryRegisterCopy(string path)
    {
        lock (access)
        {
            return TryRegister(path);
        }
    }

    /// <summary>Reports every conflict. Call it when all files have been registered.</summary>
    public void Report(ProblemList problems)
    {
        foreach (var (path, claims) in byPath)
        {
            var contenders = FindContenders(path);
            var winner = contenders[0];
            // Linking reports two pages at one address.
            var hasPage = winner.Owner == PathOwner.Page && claims.Contains(winner);
            foreach (var claim in contenders.Skip(1).Where(claim => !(hasPage && claim.Owner == PathOwner.Page)))
            {
                Report(claim, winner, problems);
            }
        }

        foreach (var group in formerWithQuery.GroupBy(query => query.Address, StringComparer.Ordinal)
            .Select(addresses => addresses.ToList()))
        {
            var winner = FindContenders($"{group[0].Path}/index.html")
                .FirstOrDefault(claim => claim.Owner != PathOwner.FormerAddress)
                ?? Claim.FromFormerAddress(group[0]);
            foreach (var claim in group.Select(Claim.FromFormerAddress).Where(claim => claim != winner))
            {
                Report(claim, winner, problems);
            }
        }

        foreach (var path in duplicateProgramPaths)
        {
            Report(FindCause(path), Claim.ByProgram, problems);
        }
    }

    /// <summary>
    /// Returns every claim to a path, or to one of its folders as a file. The claim that wins comes first.
    /// </summary>
    private ImmutableArray<Claim> FindContenders(string path)
    {
        var claims = OutputPath.ParentFolders(path).Prepend(path)
            .SelectMany(part => byPath.GetValueOrDefault(part) ?? []);
        var program = ProgramFolders.IsReserved(path) ? [Claim.ByProgram] : ImmutableArray<Claim>.Empty;
        return [
            .. claims.Concat(program).Distinct()
                .OrderBy(claim => claim.Owner).ThenBy(claim => claim.Place.File, StringComparer.Ordinal)
            .ThenBy(claim => claim.Place.Line).ThenBy(claim => claim.Place.Column)];
    }

    private static void Report(Claim claim, Claim winner, ProblemList problems)
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
            var (reason, remedy) = winner.Owner switch
            {
                PathOwner.Page when winner.Place.File == claim.Place.File =>
                    ("det er sidens egen adresse", "Slet den: siden ligger der allerede."),
                PathOwner.Page => ($"siden i input/{winner.Place.File} ligger der",
                    "Slet den, eller giv den anden side et nyt navn først."),
                PathOwner.File =>
                    ($"filen input/{winner.Place.File} ligger der", "Slet den, eller giv filen et nyt navn først."),
                PathOwner.FormerAddress => ($"den står også i input/{winner.Place.File}, linje {winner.Place.Line}",
                    "Slet den det ene sted: den kan kun føre til én side."),
                _ => ("programmet bruger selv den adresse", "Slet den."),
            };
            problems.Add(claim.Place, $"»{claim.Address}« kan ikke være en tidligere adresse: {reason}.", remedy);
        }
    }

    /// <summary>
    /// Returns the claim of the page that made the program create a file twice. OParl's files have the same path below
    /// <c>oparl/</c> as their pages below the root.
    /// </summary>
    private Claim FindCause(string path)
    {
        var id = path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..^Path.GetExtension(path).Length];
        return OutputPath.ParentFolders(id).Prepend(id)
            .Select(part => pages.GetValueOrDefault(part)).FirstOrDefault(page => page is not null)
            ?? throw new InvalidOperationException($"{path} is made twice.");
    }

    private bool TryRegisterByProgram(string path)
    {
        if (!tombstonePaths.Contains(path))
        {
            Add(path, Claim.ByProgram);
            _ = programPaths.Add(path) || duplicateProgramPaths.Add(path);
        }

        return TryRegister(path);
    }

    private bool TryRegister(string path)
    {
        if (folders.Contains(path) || OutputPath.ParentFolders(path).Any(registered.Contains) || !registered.Add(path))
        {
            return false;
        }

        folders.UnionWith(OutputPath.ParentFolders(path));
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

    /// <summary>A claim to a path.</summary>
    /// <param name="Owner">Who claims the path. Of several claims, the first in the order of the enum wins.</param>
    /// <param name="Place">Where an editor can change the path.</param>
    /// <param name="Address">The claimed address, as an editor knows it.</param>
    private sealed record Claim(PathOwner Owner, SourcePlace Place, string Address)
    {
        public static readonly Claim ByProgram = new(PathOwner.Program, default, "");

        public static Claim FromFormerAddress(FormerAddress former) =>
            new(PathOwner.FormerAddress, former.Place, former.Address);
    }
}
