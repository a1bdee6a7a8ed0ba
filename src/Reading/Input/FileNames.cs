using System.Text;
using System.Text.RegularExpressions;
using Site.Model;

namespace Site.Reading.Input;

/// <summary>Checks that names of files and folders can be parts of URLs and are valid on all machines.</summary>
internal static partial class FileNames
{
    /// <summary>Windows allows 260 characters, including the path of the project itself.</summary>
    public const int MaxPathLength = 240;

    private const int MaxNameLength = 120;

    /// <summary>Reports every invalid path.</summary>
    /// <param name="paths">All files, in ordinal order.</param>
    /// <param name="problems">Receives the problems.</param>
    public static void Check(IReadOnlyList<string> paths, ProblemList problems)
    {
        foreach (var path in paths)
        {
            Check(path, problems);
        }

        CheckCase(paths, problems);
    }

    /// <summary>The folder of a path; empty for a file directly in the input folder.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    private static void Check(string path, ProblemList problems)
    {
        var (place, names) = (new SourcePlace(path), path.Split('/'));
        if (names.Any(name => !AddressName().IsMatch(name)))
        {
            problems.Add(
                place,
                "Navnet kan ikke blive til en adresse på siden: brug små bogstaver a-z, tal og bindestreg.",
                $"Omdøb til »{string.Join('/', names.Select(SuggestName))}«.");
        }

        if (names.FirstOrDefault(name => DeviceNames.Contains(name)) is { } device)
        {
            problems.Add(
                place,
                $"Navnet »{device}« kan ikke bruges: det er optaget af Windows, så filen kan ikke ligge på en Windows-maskine.",
                $"Omdøb for eksempel til »side-{device.ToLowerInvariant()}«.");
        }

        if (names.FirstOrDefault(name => name.Length > MaxNameLength) is { } longName)
        {
            problems.Add(
                place,
                $"Et navn i stien er på {longName.Length} tegn; det må højst være på {MaxNameLength}.",
                "Giv filen eller mappen et kortere navn.");
        }
        else if (path.Length > MaxPathLength)
        {
            ReportLongPath(path, problems);
        }
    }

    public static void ReportLongPath(string path, ProblemList problems) =>
        problems.Add(
            new SourcePlace(path),
            $"Stien er på {path.Length} tegn; den må højst være på {MaxPathLength}.",
            "Giv filen eller dens mapper kortere navne.");

    /// <summary>Reports names that differ by case only, which are the same file on Windows and macOS.</summary>
    private static void CheckCase(IReadOnlyList<string> paths, ProblemList problems)
    {
        if (paths.All(path => Ascii.IsValid(path) && !path.AsSpan().ContainsAnyInRange('A', 'Z')))
        {
            return;
        }

        var clashes = paths.SelectMany(path => EnumeratePathAndFolders(path).Select(name => (name, path)))
            .DistinctBy(found => found.name, StringComparer.Ordinal)
            .GroupBy(found => found.name.ToLowerInvariant(), StringComparer.Ordinal).Where(group => group.Count() > 1);
        foreach (var clash in clashes.Select(group => group.ToList()))
        {
            problems.Add(
                new SourcePlace(clash[0].path),
                $"»{clash[0].name}« og »{clash[1].name}« er det samme navn på nær store og små bogstaver.",
                "Giv den ene et andet navn: på mange maskiner kan de ikke ligge ved siden af hinanden.");
        }
    }

    private static IEnumerable<string> EnumeratePathAndFolders(string path)
    {
        for (var name = path; name.Length > 0; name = FolderOf(name))
        {
            yield return name;
        }
    }

    private static string SuggestName(string name)
    {
        var ending = Path.GetExtension(name);
        var prefix = name.StartsWith('_') ? "_" : "";
        var stem = Slug.From(name[..^ending.Length]);
        return $"{prefix}{(stem.Length == 0 ? "fil" : stem)}{ending.ToLowerInvariant()}";
    }

    [GeneratedRegex(@"^_?[a-z0-9]+([-.][a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex AddressName();
}
