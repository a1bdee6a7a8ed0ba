using System.Diagnostics;

namespace Site.Tests;

/// <summary>Creates a version history of a folder with git.</summary>
internal static class GitFolder
{
    /// <summary>
    /// Commits everything below <c>input/</c>, including deletions. Creates the repository if there is none.
    /// </summary>
    public static void Commit(string folder, string time)
    {
        if (!Directory.Exists(Path.Combine(folder, ".git")))
        {
            Run(folder, null, "init", "-q");
        }

        Run(folder, null, "add", "-A", "input");
        Run(
            folder, time, "-c", "user.name=Redaktør", "-c", "user.email=redaktion@proeve.example", "-c", "gc.auto=0",
            "commit", "-q", "-m", "Ændring");
    }

    /// <summary>Runs git, which must succeed.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="time">The time of a commit, in a format that git reads; null for now.</param>
    /// <param name="arguments">The arguments of git.</param>
    public static void Run(string folder, string? time, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder };
        (start.Environment["GIT_COMMITTER_DATE"], start.Environment["GIT_AUTHOR_DATE"]) = (time, time);
        using var git = Process.Start(start)!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
