using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Site.Reading.History;

/// <summary>The git repository that contains a folder, read by running <c>git</c>.</summary>
/// <param name="folder">An existing folder.</param>
internal sealed class GitRepository(string folder) : IDisposable
{
    /// <summary>
    /// Git sets these environment variables for hooks (githooks(5)). With them it would read another repository than
    /// that of the folder.
    /// </summary>
    private static readonly ImmutableArray<string> RepositoryVariables =
        ["GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_NAMESPACE", "GIT_OBJECT_DIRECTORY"];

    private readonly Lock catFileLock = new();
    private Process? catFile;

    /// <summary>The result of a git command.</summary>
    /// <param name="Output">Its standard output; null if it failed.</param>
    /// <param name="Error">Its standard error, in English; null only if git is not installed.</param>
    public readonly record struct Result(string? Output, string? Error);

    /// <summary>Runs git in the folder and waits for it to end.</summary>
    public Result Run(params string[] arguments)
    {
        using var process = ChildProcess.TryStart(CreateStartInfo(arguments));
        if (process is null)
        {
            return default;
        }

        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode == 0 ? output : null, error.GetAwaiter().GetResult());
    }

    /// <summary>The content of a blob by its hash; null if git cannot provide it. Thread-safe.</summary>
    public byte[]? Read(string hash)
    {
        lock (catFileLock)
        {
            try
            {
                return ReadObject(catFile ??= StartCatFile(), hash);
            }
            catch (IOException)
            {
                // git has ended, for example because the blob of a partial clone could not be fetched.
                return null;
            }
        }
    }

    /// <summary>Ends the <c>cat-file</c> process by closing its input.</summary>
    public void Dispose()
    {
        if (catFile is { } process)
        {
            process.StandardInput.BaseStream.Close();
            process.WaitForExit();
            process.Dispose();
        }
    }

    /// <summary>
    /// Starts the process that serves all reads. With one process for each file version, starting them took most of the
    /// time.
    /// </summary>
    private Process StartCatFile()
    {
        var process = ChildProcess.TryStart(CreateStartInfo("cat-file", "--batch"))
            ?? throw new IOException("Programmet git er fjernet, mens siden blev bygget.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>
    /// Requests a blob. The response is a line with hash, type and length, then the bytes and a line break
    /// (git-cat-file(1), "Batch output").
    /// </summary>
    private static byte[]? ReadObject(Process process, string hash)
    {
        process.StandardInput.WriteLine(hash);
        process.StandardInput.Flush();
        var output = process.StandardOutput.BaseStream;
        if (ReadLine(output).Split(' ') is not [_, "blob", var length])
        {
            return null;
        }

        var content = new byte[int.Parse(length, CultureInfo.InvariantCulture)];
        output.ReadExactly(content);
        output.ReadByte();
        return content;
    }

    private static string ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (var octet = stream.ReadByte(); octet >= 0 && octet != '\n'; octet = stream.ReadByte())
        {
            line.Append((char)octet);
        }

        return line.ToString();
    }

    /// <summary>Git's messages are in English, since <see cref="VersionHistory"/> looks for some of them.</summary>
    private ProcessStartInfo CreateStartInfo(params string[] arguments)
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
