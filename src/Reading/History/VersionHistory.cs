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
    /// <summary>Marks a commit's time in the log; no path contains it.</summary>
    private const char CommitMark = '\u0001';

    /// <summary>
    /// The least similarity at which git reports a rename. At git's default of 50 % a new item is taken for a rename of
    /// one deleted in the same commit, since front matter makes files of one kind alike.
    /// </summary>
    private const string Similarity = "75%";

    private readonly GitRepository git = new(folder);
    private (ImmutableDictionary<string, ImmutableArray<FileVersion>> Files, GitRepository.Result? Failure)? cached;

    /// <summary>
    /// The versions of every committed file, by its current path below the folder, newest first; versions under former
    /// names included. A merged branch counts as the merge commit, which is when its pages were published. Empty, with
    /// a warning where that helps, without a repository, without git, if git refuses, or in a shallow clone, whose
    /// oldest commit seems to have added every file.
    /// </summary>
    /// <param name="problems">Receives a warning if there is a history that cannot be read.</param>
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

    /// <summary>Parses git's log, newest commit first: a file's current path is known before its former ones.</summary>
    private ImmutableDictionary<string, ImmutableArray<FileVersion>> ParseLog(string log)
    {
        var versions = new Dictionary<string, List<FileVersion>>(StringComparer.Ordinal);
        var currentPaths = new Dictionary<string, string>(StringComparer.Ordinal);
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

            // An entry is ":100644 100644 1f1c… 7ad9… M" (after a line break if it is the commit's first) and then
            // the path, which may contain line breaks; a rename (R and its similarity) has the old and new path.
            var (hash, isRenamed, path) = (part.Split(' ')[3], part.Split(' ')[4][0] == 'R', parts.Dequeue());
            if (isRenamed)
            {
                renames.Add((path, path = parts.Dequeue()));
            }

            var (pathThen, pathNow) = (path, currentPaths.GetValueOrDefault(path, path));
            if (!versions.TryGetValue(pathNow, out var known))
            {
                versions.Add(pathNow, known = []);
            }

            known.Add(new FileVersion(time, hash, new Lazy<PageSource?>(() => ReadSource(hash, pathThen))));
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
    /// Maps a commit's former paths to the current ones, all at once, since one commit may rename a to b and c to a.
    /// Older versions under the new name belonged to another file, which no longer exists.
    /// </summary>
    private static void ApplyRenames(List<(string From, string To)> renames, Dictionary<string, string> currentPaths)
    {
        var files = renames.ConvertAll(name => (name.From, Now: currentPaths.GetValueOrDefault(name.To, name.To)));
        renames.ForEach(name => currentPaths[name.To] = "");
        files.ForEach(file => currentPaths[file.From] = file.Now);
        renames.Clear();
    }

    private PageSource? ReadSource(string hash, string path) =>
        git.Read(hash) is { } bytes && InputFile.Decode(bytes, path, new ProblemList()) is { } file
            ? PageFile.ReadSource(file)
            : null;

    /// <summary>Warns unless there is no history to expect: no repository, or one without commits.</summary>
    private void Report(GitRepository.Result result, ProblemList problems)
    {
        var place = new SourcePlace("");
        switch (result)
        {
            case { Output: not null }:
                problems.Warn(
                    place,
                    "Kopien af projektet har ikke hele historikken, så siderne siger ikke, hvornår de er ændret.",
                    "Hent resten med: git fetch --unshallow");
                break;
            case { Error: null } when IsBelowRepository():
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
                        + $"Er det jeres projekt, så skriv: {FindCommand(failure)}");
                break;
            case { Error: { } other } when !IsWithoutHistory(other):
                problems.Warn(
                    place,
                    "Git kunne ikke læse projektets historik, så siderne siger ikke, hvornår de er ændret.",
                    $"Vis dette til den, der passer projektet: {other.ReplaceLineEndings(" ").Trim()}");
                break;
        }
    }

    private bool IsWithoutHistory(string error) =>
        (error.Contains("not a git repository", StringComparison.Ordinal) && !IsBelowRepository())
        || error.Contains("does not have any commits yet", StringComparison.Ordinal);

    private bool IsBelowRepository()
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

    /// <summary>The command that git proposes, which names the right folder.</summary>
    private static string FindCommand(string failure) =>
        failure.Split('\n').Select(line => line.Trim())
            .FirstOrDefault(line => line.StartsWith("git config", StringComparison.Ordinal))
        ?? "git config --global --add safe.directory …";
}
