using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Site.Tests.Commands;

/// <summary>
/// What people and machines do wrong is told in Danish with its remedy, never as the program's own mistake.
/// </summary>
public sealed class ForeseenFaultTests : IDisposable
{
    /// <summary>The user nobody of Linux, who owns nothing.</summary>
    private const string Nobody = "65534";

    private readonly TemporaryFolder folder = new TemporaryFolder().WithSite("whole-site");

    [Theory]
    [InlineData("Der mangler navnet på en mappe efter -o. Skriv for eksempel: -o output", "-o", "")]
    [InlineData("Der mangler navnet på en mappe efter -o.", "build", "-o", " ")]
    [InlineData("Der mangler navnet på en mappe efter -i. Skriv for eksempel: -i input", "-i", "")]
    [InlineData("Der mangler navnet på en mappe efter -i.", "check", "-i", "")]
    [InlineData("Der mangler navnet på en mappe efter -i.", "preview", "-i", "")]
    [InlineData("Der mangler navnet på en mappe efter -i.", "new", "side", "Hej", "-i", "")]
    [InlineData("Der mangler navnet på en mappe efter -o. Skriv for eksempel: -o .vscode/schemas", "schema", "-o", "")]
    [InlineData("har linjeskift eller andre styretegn i sig", "-o", "a\nb")]
    [InlineData("fil.txt er en fil, ikke en mappe med indhold", "-i", "fil.txt")]
    [InlineData("fil.txt er en fil, ikke en mappe, som skemaerne kan lægges i", "schema", "-o", "fil.txt")]
    [InlineData("Filen eller mappen findes ikke", "schema", "-o", "fil.txt/skemaer")]
    [InlineData("»i morgen« er ikke en dag", "--dag", "i morgen")]
    [InlineData("Der er ingen port 65536", "preview", "--port", "65536")]
    [InlineData("Der er ingen port -1", "preview", "--port", "-1")]
    [InlineData("Kommandoen kan ikke forstås: preview --port mange", "preview", "--port", "mange")]
    [InlineData("netlify.toml:1:10 er ikke gyldig TOML", "preview", "--port", "0")]
    public async Task AWrongCommandLineIsTold(string told, params string[] arguments)
    {
        folder.Write("fil.txt", "");
        folder.Write("netlify.toml", "[[headers");

        AssertTold(told, await Cli.RunInAsync(folder.Path, arguments));
    }

    [Theory]
    [InlineData("Stien er for lang", "-o")]
    [InlineData("findes ikke", "-i")]
    [InlineData("er ikke en dag", "--dag")]
    [InlineData("er ikke en indstilling", "-s")]
    [InlineData("Kommandoen kan ikke forstås", "--findes-ikke")]
    public async Task FifteenThousandLettersAreNotSaidAgain(string told, string option)
    {
        var result = await Cli.RunInAsync(folder.Path, option, string.Concat(Enumerable.Repeat("mappenavn/", 1500)));

        AssertTold(told, result);
        Assert.InRange(result.Errors.Length, 1, 500);
    }

    [Fact]
    public async Task APortThatIsTakenIsTold()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var result = await Cli.RunInAsync(folder.Path, "preview", "--port", $"{port}");

        AssertTold($"Port {port} er optaget af et andet program", result);
    }

    [Fact]
    public async Task AWorkingFolderThatIsGoneIsTold() => AssertTold(
        "Mappen, som kommandoen køres i, findes ikke mere.",
        await Cli.RunAsync(
            InShell("mkdir vaek; cd vaek; rmdir ../vaek; exec \"$@\"", "check", "-i", folder.File("input"))));

    /// <summary>Whether a site is built does not hang on whether somebody can be told.</summary>
    [Fact]
    public async Task ABuildWhoseWordsNobodyTakesIsABuild()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "No /dev/full here, to which nothing can be written.");

        Assert.Equal(0, (await Cli.RunAsync(InShell("exec \"$@\" > /dev/full 2>&1"))).ExitCode);
        Assert.True(File.Exists(folder.File("output", "index.html")));
        Assert.Equal(2, (await Cli.RunAsync(InShell("exec \"$@\" 2>&-", "-i", "findes-ikke"))).ExitCode);
    }

    [Fact]
    public async Task AMachineWithoutTimeZonesBuildsTheSameSite()
    {
        folder.Write(
            "input/moeder/2024-07-03-raad/index.md",
            "---\nforum: raad\ndato: 2024-07-03\ntid: 09:30-11:00\nudgave: referat\n---\n");
        Assert.Equal(0, (await Cli.RunInAsync(folder.Path)).ExitCode);
        var start = Cli.Start(folder.Path, "-o", "uden");
        start.Environment["TZDIR"] = folder.File("findes-ikke");

        var result = await Cli.RunAsync(start);

        Assert.Equal((0, ""), (result.ExitCode, result.ExitCode == 0 ? "" : result.Errors));
        Assert.Equal(FolderSnapshot.Of(folder.File("output")), FolderSnapshot.Of(folder.File("uden")));
    }

    /// <summary>Held open for nobody else, as Word does: that keeps the administrator out as well.</summary>
    [Theory]
    [InlineData("moeder/2024-03-05-raad/01-takster.md")]
    [InlineData("moeder/2024-03-05-raad/bilag/oversigt.txt")]
    [InlineData("moeder/2024-03-05-raad/bilag/glemt.txt")]
    [InlineData("om.md")]
    public async Task AFileThatCannotBeReadIsOneProblemOfTheContent(string file)
    {
        Assert.Equal(0, (await Cli.RunInAsync(folder.Path)).ExitCode);
        var before = FolderSnapshot.Of(folder.File("output"));
        using var held = File.Open(folder.File("input", file), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var (build, check) = (await Cli.RunInAsync(folder.Path), await Cli.RunInAsync(folder.Path, "check"));

        Assert.Equal((1, 1), (build.ExitCode, check.ExitCode));
        var line = $"input/{file}:1:1  Filen kan ikke læses på denne maskine.";
        Assert.All([build.Errors, check.Errors], errors => Assert.Single(errors.Split('\n'), line));
        Assert.Equal(before, FolderSnapshot.Of(folder.File("output")));
    }

    [Theory]
    [InlineData("input/moeder", 1, "input/moeder:1:1  Mappen kan ikke læses på denne maskine, så dens sider mangler.")]
    [InlineData("input", 2, "Mappen input kan ikke læses.")]
    public async Task AFolderThatCannotBeReadIsNotTakenForAnEmptyOne(string path, int exitCode, string told)
    {
        var isRoot = Environment.UserName == "root";
        Assert.SkipUnless(!isRoot || File.Exists("/usr/bin/setpriv"), "Needs setpriv, for root may read everything.");
        await RunAsync("chmod", "-R", "a+rX", folder.Path);
        await RunAsync("chmod", "a=x", folder.File(path));
        var program = Cli.Start(folder.Path, "check");
        if (isRoot)
        {
            string[] arguments = ["--reuid", Nobody, "--clear-groups", program.FileName, .. program.ArgumentList];
            program = new ProcessStartInfo("setpriv", arguments)
            {
                WorkingDirectory = folder.Path,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
        }

        var result = await Cli.RunAsync(program);
        await RunAsync("chmod", "u+rwx", folder.File(path));

        var isKeptOut = result.Errors.Contains("does not exist", StringComparison.Ordinal);
        Assert.SkipWhen(isKeptOut, "Nobody else may read the program here.");
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(told, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FoldersDeeperThanTheSystemCanNameAreAProblem()
    {
        await Cli.RunAsync(InShell(
            "cd input; name=$(printf 'x%.0s' $(seq 100)); for i in $(seq 150); do mkdir $name; cd $name; done; touch dyb.md"));

        var result = await Cli.RunInAsync(folder.Path, "check");
        await RunAsync("rm", "-rf", folder.File("input"));

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Errors.Split('\n'), line => line.EndsWith("højst være på 240.", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private static void AssertTold(string told, Cli.Result result)
    {
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(told, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("fejl i selve programmet", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    /// <summary>The program, started by a shell that does something first; <c>"$@"</c> is the program.</summary>
    private ProcessStartInfo InShell(string script, params string[] arguments)
    {
        var program = Cli.Start(folder.Path, arguments);
        return new ProcessStartInfo("bash", ["-c", script, "bash", program.FileName, .. program.ArgumentList])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
    }
}
