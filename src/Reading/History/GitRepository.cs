using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Site.Reading.History;

/// <summary>The git repository that a folder lies in, asked through the program git.</summary>
/// <param name="folder">A folder that exists.</param>
internal sealed class GitRepository(string folder) : IDisposable
{
    /// <summary>By which git is told of a repository other than the one that a folder lies in.</summary>
    private static readonly ImmutableArray<string> RepositoryVariables =
        ["GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_NAMESPACE", "GIT_OBJECT_DIRECTORY"];

    private readonly Lock reading = new();
    private Process? objects;

    /// <summary>What git answers.</summary>
    /// <param name="Output">What it wrote; null where it failed.</param>
    /// <param name="Error">What it said of it in English; null where there is no git on this machine.</param>
    public readonly record struct Answer(string? Output, string? Error);

    /// <summary>Runs git in the folder.</summary>
    public Answer Run(params string[] arguments)
    {
        using var process = ChildProcess.TryStart(Git(arguments));
        if (process is null)
        {
            return default;
        }

        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Answer(process.ExitCode == 0 ? output : null, error.GetAwaiter().GetResult());
    }

    /// <summary>
    /// The bytes of a version of a file, by git's name of them; null where they are not at hand. Safe from any thread.
    /// </summary>
    public byte[]? Read(string hash)
    {
        lock (reading)
        {
            try
            {
                return Ask(objects ??= StartReading(), hash);
            }
            catch (IOException)
            {
                // It has ended: a version that it would have had to fetch, for example.
                return null;
            }
        }
    }

    /// <summary>Ends the git that reads versions: it stops by itself once nothing more can be asked.</summary>
    public void Dispose()
    {
        if (objects is { } process)
        {
            process.StandardInput.BaseStream.Close();
            process.WaitForExit();
            process.Dispose();
        }
    }

    /// <summary>One process for all: starting one for each version takes most of the time.</summary>
    private Process StartReading()
    {
        var process = ChildProcess.TryStart(Git("cat-file", "--batch"))
            ?? throw new IOException("git has been removed since it listed the versions.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>
    /// The answer is a line of the name, the kind and the length, then the bytes and a line break (git-cat-file(1),
    /// "Batch output").
    /// </summary>
    private static byte[]? Ask(Process process, string hash)
    {
        process.StandardInput.WriteLine(hash);
        process.StandardInput.Flush();
        var output = process.StandardOutput.BaseStream;
        if (Line(output).Split(' ') is not [_, "blob", var length])
        {
            return null;
        }

        var content = new byte[int.Parse(length, CultureInfo.InvariantCulture)];
        output.ReadExactly(content);
        output.ReadByte();
        return content;
    }

    private static string Line(Stream stream)
    {
        var line = new StringBuilder();
        for (var letter = stream.ReadByte(); letter >= 0 && letter != '\n'; letter = stream.ReadByte())
        {
            line.Append((char)letter);
        }

        return line.ToString();
    }

    /// <summary>
    /// In English whatever the machine speaks, so that what git says can be understood, and about this folder whatever
    /// repository a hook is at work in, which git tells its hooks by variables (githooks(5)).
    /// </summary>
    private ProcessStartInfo Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["LC_ALL"] = "C" },
        };
        foreach (var variable in RepositoryVariables)
        {
            start.Environment.Remove(variable);
        }

        return start;
    }
}
