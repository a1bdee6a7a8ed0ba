using System.Diagnostics;
using System.Net.Sockets;

namespace Site.Tests.Reading;

/// <summary>Paths that lead out of <c>input/</c>, or that cannot lie on every editor's machine.</summary>
public class PathTrickTests
{
    private const string Canary = "hemmelighed4711";

    [Theory]
    [InlineData("../../../hemmelig.txt")]
    [InlineData("bilag/../../../../hemmelig.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("//etc/passwd")]
    [InlineData("./bilag.txt")]
    [InlineData("..")]
    [InlineData("..\\..\\..\\hemmelig.txt")]
    [InlineData("C:\\hemmelig.txt")]
    public async Task AFileOutsideThePagesFolderIsAProblemAndIsNotCopied(string file)
    {
        using var folder = WithItem($"'{file}'");
        folder.Write("hemmelig.txt", Canary);

        var result = await Cli.RunInAsync(folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            $"input/moeder/2024-01-15-raad/01-sag.md:8:10  »{file}« er ikke en fil i sidens egen mappe.",
            result.Errors,
            StringComparison.Ordinal);
        Assert.Equal(
            ["hemmelig.txt", "input"],
            Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task LinksAreProblemsAndAreNeverFollowed()
    {
        using var folder = WithItem("link.txt");
        folder.Write("hemmelig.txt", Canary);
        folder.Write("hemmelig/side.md", $"---\ntitel: {Canary}\nukendt: {Canary}\n---\n");
        folder.Write("hemmelig/fora.yml", $"- id: {Canary} {Canary}\n");
        File.CreateSymbolicLink(folder.File("input/moeder/2024-01-15-raad/link.txt"), folder.File("hemmelig.txt"));
        File.CreateSymbolicLink(folder.File("input/side.md"), folder.File("hemmelig/side.md"));
        File.CreateSymbolicLink(folder.File("input/noegle.md"), folder.File("hemmelig.txt"));
        File.CreateSymbolicLink(folder.File("input/nuller.md"), "/dev/zero");
        File.CreateSymbolicLink(folder.File("input/borte.md"), folder.File("findes-ikke"));
        Directory.CreateSymbolicLink(folder.File("input/mappe"), folder.File("hemmelig"));
        Directory.CreateSymbolicLink(folder.File("input/_data"), folder.File("hemmelig"));
        Directory.CreateSymbolicLink(folder.File("input/loekke"), folder.File("input"));

        var result = await Cli.RunInAsync(folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["_data", "borte.md", "loekke", "mappe", "moeder/2024-01-15-raad/link.txt", "noegle.md", "nuller.md", "side.md"], result.Errors.Split('\n')
            .Where(line => line.Contains("et symbolsk link", StringComparison.Ordinal))
                .Select(line => line["input/".Length..line.IndexOf(':', StringComparison.Ordinal)]));
        Assert.DoesNotContain(Canary, result.Errors + result.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("output")));
    }

    /// <summary>Reading one would wait until somebody writes into it.</summary>
    [Fact]
    public async Task PipesAndSocketsAreProblemsAndAreNeverOpened()
    {
        using var folder = WithItem("roer.txt");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder.File("input/stik.md")));
        foreach (var pipe in new[] { "input/moeder/2024-01-15-raad/roer.txt", "input/roer.md", "input/_data.yml" })
        {
            using var made = Process.Start("mkfifo", [folder.File(pipe)]);
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var result = await Cli.RunInAsync(folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["_data.yml", "moeder/2024-01-15-raad/roer.txt", "roer.md", "stik.md"], result.Errors.Split('\n')
            .Where(line => line.Contains("et navngivet rør", StringComparison.Ordinal))
                .Select(line => line["input/".Length..line.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("con.md", "optaget af Windows")]
    [InlineData("aux/side.md", "optaget af Windows")]
    [InlineData("emner/nul.tar.gz", "optaget af Windows")]
    [InlineData("com1.md", "optaget af Windows")]
    [InlineData("LPT9.md", "optaget af Windows")]
    public async Task AWindowsDeviceNameIsAProblem(string file, string told) => await AssertProblem(file, told);

    [Theory]
    [InlineData("console.md")]
    [InlineData("com10.md")]
    [InlineData("auxiliar/con-amore.md")]
    public async Task ANameThatOnlyBeginsAsADeviceIsNone(string file)
    {
        using var folder = new TemporaryFolder();
        folder.Write($"input/{file}", "---\ntitel: Om\n---\n");

        Assert.Equal("", (await Cli.RunInAsync(folder.Path, "check")).Errors);
    }

    [Fact]
    public async Task ALongNameIsAProblem() =>
        await AssertProblem(new string('a', 118) + ".md", "Et navn i stien er på 121 tegn; det må højst være på 120.");

    [Fact]
    public async Task ANameAsLongAsTheSystemAllowsIsAProblem() =>
        await AssertProblem(new string('a', 252) + ".md", "Et navn i stien er på 255 tegn; det må højst være på 120.");

    /// <summary>
    /// The system opens no path of more than 4,096 letters; such folders are made one inside the other.
    /// </summary>
    [Fact]
    public async Task FoldersDeeperThanTheSystemCanOpenAreOneProblem()
    {
        using var folder = WithItem("bilag.txt");
        var inner = new string('a', 100);
        await Shell(
            $"for i in {{1..60}}; do mkdir {inner} && cd {inner} || exit 1; done; echo x > side.md",
            folder.File("input"));

        var result = await Cli.RunInAsync(folder.Path, "check");
        await Shell($"rm -r {inner}", folder.File("input"));

        Assert.Equal(1, result.ExitCode);
        Assert.Single(
            result.Errors.Split('\n'),
            line =>
                line.Contains(
                    $"input/{inner}/{inner}/{inner}:1:1  Stien er på 302 tegn; den må højst være på 240.",
                    StringComparison.Ordinal));
    }

    [Fact]
    public async Task ALongPathIsAProblem() =>
        await AssertProblem(
            $"{new string('a', 100)}/{new string('b', 100)}/{new string('c', 36)}.md",
            "Stien er på 241 tegn; den må højst være på 240.");

    [Fact]
    public async Task NamesThatDifferByCaseAloneAreAProblem()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/om.md", "---\ntitel: Om\n---\n");
        folder.Write("input/Om.md", "---\ntitel: Om\n---\n");
        folder.Write("input/emner/a.md", "---\ntitel: A\n---\n");
        folder.Write("input/Emner/b.md", "---\ntitel: B\n---\n");

        var result = await Cli.RunInAsync(folder.Path, "check");

        Assert.Contains(
            "»Om.md« og »om.md« er det samme navn på nær store og små bogstaver.",
            result.Errors,
            StringComparison.Ordinal);
        Assert.Contains(
            "»Emner« og »emner« er det samme navn på nær store og små bogstaver.",
            result.Errors,
            StringComparison.Ordinal);
    }

    private static async Task Shell(string command, string folder)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = folder })!;
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, shell.ExitCode);
    }

    private static async Task AssertProblem(string file, string told)
    {
        using var folder = new TemporaryFolder();
        folder.Write($"input/{file}", "---\ntitel: Om\n---\n");

        var result = await Cli.RunInAsync(folder.Path, "check");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"input/{file}:1:1  ", result.Errors, StringComparison.Ordinal);
        Assert.Contains(told, result.Errors, StringComparison.Ordinal);
    }

    private static TemporaryFolder WithItem(string file)
    {
        var folder = new TemporaryFolder();
        folder.Write("input/moeder/2024-01-15-raad/bilag.txt", "bilag");
        folder.Write(
            "input/moeder/2024-01-15-raad/01-sag.md",
            "---\nnummer: 1\ntitel: Sag\nåbenhed: åben\ntype: behandling\nbilag:\n  - titel: Bilag\n"
            + $"    fil: {file}\n    åbenhed: åben\n---\n");
        return folder;
    }
}
