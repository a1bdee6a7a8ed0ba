using System.Collections.Immutable;
using System.Globalization;
using Site.Model;
using Site.Reading.Input;
using Site.Reading.Pages;

namespace Site.Reading.History;

/// <summary>The committed versions of every file below a folder, read from git once and cached.</summary>
/// <param name="folder">An existing folder.</param>
internal sealed class VersionHistory(string folder) : IDisposable
{
    /// <summary>Precedes each commit's time in the log. No path contains it.</summary>
    private const char CommitMark = '\u0001';

    /// <summary>
    /// The minimum similarity for a rename. Front matter makes files of one kind alike. At git's default of 50 %, a new
    /// item is taken for a rename of an item deleted in the same commit.
    /// </summary>
    private const string Similarity = "75%";

    private readonly GitRepository git = new(folder);
    private (ImmutableDictionary<string, ImmutableArray<FileVersion>> Files, GitRepository.Result? Failure)? cached;

    /// <summary>
    /// The versions of every committed file, newest first, including those under former names. The key is the file's
    /// current path below the folder; for a deleted file, its last path. A deleted file is left out if another file was
    /// later renamed to its path. A merged branch counts as one version, at the merge commit, which is when its pages
    /// were published. Empty if there is no repository, or if git is not installed or fails. Empty also for a shallow
    /// clone: its oldest commit would seem to have added every file.
    /// </summary>
    /// <param name="problems">Receives a warning if a repository's history cannot be read.</param>
    public ImmutableDictionary<string, ImmutableArray<FileVersion>> GetVersions(ProblemList problems)
    {
        cached ??= Read();
        if (cached.Value.Failure is { } failure)
        {
            Report(failure, problems);
        }

        return cached.Value.Files;
    }

    /// <inheritdoc/>
    public void Dispose() => git.Dispose();

    private (ImmutableDictionary<string, ImmutableArray<FileVersion>>, GitRepository.Result?) Read()
    {
        var shallow = git.Run("rev-parse", "--is-shallow-repository");
        var log = shallow.Output?.Trim() == "false"
            ? git.Run(
                "-c", "log.showRoot=true", "log", "--first-parent", "-m", "--raw", "--no-abbrev",
                $"--find-renames={Similarity}", "-l1000", "--diff-filter=AMR", "--no-show-signature", "--no-color",
                "-z", "--relative", $"--format={CommitMark}%ct", "--", ".")
            : shallow;
        return log.Output is { } text && log != shallow
            ? (ParseLog(text), null)
            : (ImmutableDictionary<string, ImmutableArray<FileVersion>>.Empty, log);
    }

    /// <summary>
    /// Parses git's log. Its commits are newest first, so a file's current path is known before its former paths.
    /// </summary>
    private ImmutableDictionary<string, ImmutableArray<FileVersion>> ParseLog(string log)
    {
        var versions = new Dictionary<string, List<FileVersion>>(StringComparer.Ordinal);
        var currentPaths = new Dictionary<string, string?>(StringComparer.Ordinal);
        var renames = new List<(string From, string To)>();
        var time = default(DateTimeOffset);
        var parts = new Queue<string>(log.Split('\0', StringSplitOptions.RemoveEmptyEntries));
        while (parts.TryDequeue(out var part))
        {
            if (part[0] == CommitMark)
            {
                time = ParseTime(part.AsSpan(1));
                ApplyRenames(renames, currentPaths);
                continue;
            }

            // An entry is ":100644 100644 1f1c… 7ad9… M", then the path. The first entry of a commit follows a line
            // break. A path may contain line breaks. A rename has R and the similarity, then the old and new path.
            var (hash, isRenamed, path) = (part.Split(' ')[3], part.Split(' ')[4][0] == 'R', parts.Dequeue());
            if (isRenamed)
            {
                renames.Add((path, path = parts.Dequeue()));
            }

            var (pathAtCommit, currentPath) = (path, currentPaths.GetValueOrDefault(path, path));
            if (currentPath is null)
            {
                continue;
            }

            if (!versions.TryGetValue(currentPath, out var known))
            {
                versions.Add(currentPath, known = []);
            }

            known.Add(new FileVersion(time, hash, new Lazy<PageSource?>(() => ReadSource(hash, pathAtCommit))));
        }

        return versions.ToImmutableDictionary(
            file => file.Key, file => file.Value.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Parses a commit's Unix time; 1970-01-01 for one that is not a number or out of range.</summary>
    private static DateTimeOffset ParseTime(ReadOnlySpan<char> seconds) =>
        long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var time)
        && time >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && time <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(time)
            : DateTimeOffset.UnixEpoch;

    /// <summary>
    /// Maps the former paths of a commit's renames to current paths. All current paths are looked up first, since one
    /// commit may rename a to b and c to a. The new path of each rename is mapped to null: a file that an older commit
    /// has there is another file, since deleted.
    /// </summary>
    private static void ApplyRenames(List<(string From, string To)> renames, Dictionary<string, string?> currentPaths)
    {
        var files = renames.ConvertAll(rename => (
            rename.From, CurrentPath: currentPaths.GetValueOrDefault(rename.To, rename.To)));
        renames.ForEach(rename => currentPaths[rename.To] = null);
        files.ForEach(file => currentPaths[file.From] = file.CurrentPath);
        renames.Clear();
    }

    private PageSource? ReadSource(string hash, string path) =>
        git.Read(hash) is { } bytes && InputFile.Decode(bytes, path, new ProblemList()) is { } file
            ? PageFile.ReadSource(file)
            : null;

    /// <summary>Warns that the history cannot be read. Silent if there is none: no repository, or no commits.</summary>
    private void Report(GitRepository.Result result, ProblemList problems)
    {
        var place = new SourcePlace("");
        switch (result)
        {
            case { Output: not null }: // a shallow clone
                problems.Warn(
                    place,
                    "Kopien af projektet har ikke hele historikken, så siderne siger ikke, hvornår de er ændret.",
                    "Hent resten med: git fetch --unshallow");
                break;
            case { Error: null } when IsInsideRepository(): // git is not installed
                problems.Warn(
                    place,
                    "Programmet git findes ikke på maskinen, så siderne siger ikke, hvornår de er ændret.",
                    "Installér git. Siden kan også udgives uden, men så er den uden de datoer.");
                break;
            case { Error: { } failure } when failure.Contains("dubious ownership", StringComparison.Ordinal):
                problems.Warn(
                    place,
                    "Git vil ikke læse historikken, for projektets mappe tilhører en anden bruger på maskinen.",
                    "Derfor siger siderne ikke, hvornår de er ændret. "
                        + $"Er det jeres projekt, så skriv: {FindProposedCommand(failure)}");
                break;
            case { Error: { } other } when !HasNoHistory(other):
                problems.Warn(
                    place,
                    "Git kunne ikke læse projektets historik, så siderne siger ikke, hvornår de er ændret.",
                    $"Vis dette til den, der passer projektet: {other.ReplaceLineEndings(" ").Trim()}");
                break;
        }
    }

    private bool HasNoHistory(string error) =>
        (error.Contains("not a git repository", StringComparison.Ordinal) && !IsInsideRepository())
        || error.Contains("does not have any commits yet", StringComparison.Ordinal);

    private bool IsInsideRepository()
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Path.Exists(Path.Combine(at.FullName, ".git")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The command that git's message proposes, with the right folder; else one with an ellipsis.</summary>
    private static string FindProposedCommand(string failure) =>
        failure.Split('\n').Select(line => line.Trim())
            .FirstOrDefault(line => line.StartsWith("git config", StringComparison.Ordinal))
        ?? "git config --global --add safe.directory …";
}
