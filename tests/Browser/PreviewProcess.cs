using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Site.Tests.Browser;

/// <summary>The program's <c>preview</c>, running.</summary>
internal sealed partial class PreviewProcess : IDisposable
{
    private readonly Process process;

    private PreviewProcess(Process process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    public static async Task<PreviewProcess> StartAsync(string input, params string[] options)
    {
        var start = Cli.CreateStartInfo(Repository.Root, ["preview", "-i", input, "--port", "0", .. options]);
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Se siden på ", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new PreviewProcess(process, line.Split(' ')[3]);
            }
        }

        throw new InvalidOperationException(
            $"The preview ended with exit code {process.ExitCode} before it served anything.");
    }

    /// <summary>
    /// A path at which it serves something else than a build has written, its own script left out of account; null
    /// where there is none.
    /// </summary>
    /// <param name="output">The build's output folder.</param>
    public async Task<string?> DifferenceAsync(string output)
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        foreach (var path in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(output, file))
            .Where(
                path =>
                    !path.StartsWith('.') && path is not ("404.html" or "adresser.txt")).Order(StringComparer.Ordinal))
        {
            using var answer = await client.GetAsync(
                new Uri(
                    path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path,
                    UriKind.Relative),
                TestContext.Current.CancellationToken);
            var written = await File.ReadAllBytesAsync(
                Path.Combine(output, path), TestContext.Current.CancellationToken);
            var served = WithoutReload(
                await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            if (!served.AsSpan().SequenceEqual(written))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>
    /// The address of this machine that it listens on, as the system tells it (proc(5), /proc/net/tcp).
    /// </summary>
    public string ListensOn()
    {
        var port = new Uri(Address).Port.ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
        var local = File.ReadLines("/proc/net/tcp")
            .Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Single(parts => parts[1].EndsWith($":{port}", StringComparison.Ordinal) && parts[3] == "0A")[1];
        return string.Join('.', Convert.FromHexString(local[..8]).Reverse());
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private static byte[] WithoutReload(byte[] page) =>
        Encoding.UTF8.GetString(page) is var text && text.Contains("/_preview/", StringComparison.Ordinal)
        ? Encoding.UTF8.GetBytes(ReloadScript().Replace(text, "")) : page;

    [GeneratedRegex("""<script type="module" src="/_preview/reload\.js\?[0-9a-f]+-[0-9]+"></script>""")]
    private static partial Regex ReloadScript();
}
