using System.Collections.Immutable;
using System.Globalization;
using Site.Model;
using Site.Reading.Input;
using Site.Reading.Pages;

namespace Site.Reading.History;

/// <summary>The committed versions of every file of a folder, as git has them; asked once.</summary>
/// <param name="folder">The folder.</param>
internal sealed class VersionHistory(string folder) : IDisposable
{
    /// <summary>What stands before a commit's time in the log; no path holds it.</summary>
    private const char CommitMark = '\u0001';

    /// <summary>
    /// How much of a file must stay for git to call it renamed. With git's own half, a new item is taken for the one
    /// that was deleted beside it: front matter makes files of one kind alike.
    /// </summary>
    private const string Similarity = "75%";

    private readonly GitRepository git = new(folder);
    private (ImmutableDictionary<string, ImmutableArray<FileVersion>> Files, GitRepository.Answer? Refusal)? read;

    /// <summary>
    /// The versions of every committed file below the folder, by its path below it now, newest first, those under
    /// former names too. On a branch that was merged the merge counts: that is when its pages came out. Empty where
    /// nothing certain can be said: no repository, no git, a git that refuses, or a shallow clone, whose oldest commit
    /// seems to have brought every file.
    /// </summary>
    /// <param name="problems">Where it is reported if there is a history that cannot be read.</param>
    public ImmutableDictionary<string, ImmutableArray<FileVersion>> Files(ProblemList problems)
    {
        read ??= Read();
        if (read.Value.Refusal is { } refusal)
        {
            Report(refusal, problems);
        }

        return read.Value.Files;
    }

    /// <inheritdoc/>
    public void Dispose() => git.Dispose();

    private (ImmutableDictionary<string, ImmutableArray<FileVersion>>, GitRepository.Answer?) Read()
    {
        var shallow = git.Run("rev-parse", "--is-shallow-repository");
        var log = shallow.Output?.Trim() == "false"
            ? git.Run(
                "-c", "log.showRoot=true", "log", "--first-parent", "-m", "--raw", "--no-abbrev",
                $"--find-renames={Similarity}", "-l1000", "--diff-filter=AMR", "--no-show-signature", "--no-color",
                "-z", "--relative", $"--format={CommitMark}%ct", "--", ".")
            : shallow;
        return log.Output is { } text && log != shallow
            ? (Parsed(text), null)
            : (ImmutableDictionary<string, ImmutableArray<FileVersion>>.Empty, log);
    }

    /// <summary>Newest commit first, so a file's name now is known before its former ones.</summary>
    private ImmutableDictionary<string, ImmutableArray<FileVersion>> Parsed(string log)
    {
        var versions = new Dictionary<string, List<FileVersion>>(StringComparer.Ordinal);
        var nameNow = new Dictionary<string, string>(StringComparer.Ordinal);
        var renamed = new List<(string From, string To)>();
        var time = default(DateTimeOffset);
        var parts = new Queue<string>(log.Split('\0', StringSplitOptions.RemoveEmptyEntries));
        while (parts.TryDequeue(out var part))
        {
            if (part[0] == CommitMark)
            {
                time = TimeOf(part.AsSpan(1));
                Rename(renamed, nameNow);
                continue;
            }

            // :100644 100644 1f1c… 7ad9… M, the first of a commit after a line break, then the path, which may hold
            // line breaks itself; after R and how alike they are, the former and the new path.
            var (hash, isRenamed, path) = (part.Split(' ')[3], part.Split(' ')[4][0] == 'R', parts.Dequeue());
            if (isRenamed)
            {
                renamed.Add((path, path = parts.Dequeue()));
            }

            var (named, now) = (path, nameNow.GetValueOrDefault(path, path));
            if (!versions.TryGetValue(now, out var known))
            {
                versions.Add(now, known = []);
            }

            known.Add(new FileVersion(time, hash, new Lazy<PageSource?>(() => SourceOf(hash, named))));
        }

        return versions.ToImmutableDictionary(
            file => file.Key, file => file.Value.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>A commit's time; one that is none or that no calendar has is 1970, git's own beginning.</summary>
    private static DateTimeOffset TimeOf(ReadOnlySpan<char> seconds) =>
        long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var time)
        && time >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && time <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(time)
            : DateTimeOffset.UnixEpoch;

    /// <summary>
    /// Takes back a commit's renamings, all at once, for a name may be given up and taken in one commit. What had the
    /// new name before that was another file, which is gone.
    /// </summary>
    private static void Rename(List<(string From, string To)> renamed, Dictionary<string, string> nameNow)
    {
        var files = renamed.ConvertAll(name => (name.From, Now: nameNow.GetValueOrDefault(name.To, name.To)));
        renamed.ForEach(name => nameNow[name.To] = "");
        files.ForEach(file => nameNow[file.From] = file.Now);
        renamed.Clear();
    }

    private PageSource? SourceOf(string hash, string path) =>
        git.Read(hash) is { } bytes && InputFile.Decoded(bytes, path, new ProblemList()) is { } file
            ? PageFile.SourceOf(file)
            : null;

    /// <summary>
    /// Silent where there is no history to miss: a copy without a repository, or one without a commit.
    /// </summary>
    private void Report(GitRepository.Answer answer, ProblemList problems)
    {
        var place = new SourcePlace("");
        switch (answer)
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
            case { Error: { } refusal } when refusal.Contains("dubious ownership", StringComparison.Ordinal):
                problems.Warn(
                    place,
                    "Git vil ikke læse historikken, for projektets mappe tilhører en anden bruger på maskinen.",
                    "Derfor siger siderne ikke, hvornår de er ændret. "
                        + $"Er det jeres projekt, så skriv: {CommandIn(refusal)}");
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

    /// <summary>The command that git itself proposes, with the folder that it means.</summary>
    private static string CommandIn(string refusal) =>
        refusal.Split('\n').Select(line => line.Trim())
            .FirstOrDefault(line => line.StartsWith("git config", StringComparison.Ordinal))
        ?? "git config --global --add safe.directory …";
}
