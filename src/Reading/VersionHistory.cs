using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Site.Model;

namespace Site.Reading;

/// <summary>Asks git when each file was first committed and last changed.</summary>
internal static class VersionHistory
{
    /// <summary>What stands before a commit's time in the log; no path holds it.</summary>
    private const char CommitMark = '\u0001';

    /// <summary>
    /// The changes of every committed file below a folder, by path below it. Empty where nothing certain can be said: no git,
    /// no repository, or a shallow clone, whose oldest commit seems to have brought every file.
    /// </summary>
    public static ImmutableDictionary<string, FileChanges> Of(string folder) =>
        Git(folder, "rev-parse", "--is-shallow-repository")?.Trim() == "false"
        && Git(folder, "-c", "core.quotepath=off", "log", "--no-renames", "--diff-filter=AM", "-m", "--first-parent", "-z", "--relative", "--name-only", $"--format={CommitMark}%ct", "--", ".") is { } log
            ? Read(log)
            : ImmutableDictionary<string, FileChanges>.Empty;

    /// <summary>Newest commit first: the first time a path is seen is its last change.</summary>
    private static ImmutableDictionary<string, FileChanges> Read(string log)
    {
        var changes = new Dictionary<string, FileChanges>(StringComparer.Ordinal);
        var time = default(DateTimeOffset);
        foreach (var part in log.Split(['\0', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] == CommitMark)
            {
                time = DateTimeOffset.FromUnixTimeSeconds(long.Parse(part.AsSpan(1), CultureInfo.InvariantCulture));
            }
            else
            {
                changes[part] = new FileChanges(time, changes.GetValueOrDefault(part)?.Last ?? time);
            }
        }

        return changes.ToImmutableDictionary(StringComparer.Ordinal);
    }

    private static string? Git(string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
