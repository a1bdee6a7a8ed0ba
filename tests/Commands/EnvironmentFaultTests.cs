using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Site.Tests.Commands;

/// <summary>
/// Checks that errors of users and machines are reported in Danish with a remedy, never as errors of the program.
/// </summary>
public sealed class EnvironmentFaultTests : IDisposable
{
    /// <summary>The id of the Linux user "nobody".</summary>
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
    [InlineData("»i morgen« kan ikke bruges som dag", "--dag", "i morgen")]
    [InlineData("Der er ingen port 65536", "preview", "--port", "65536")]
    [InlineData("Der er ingen port -1", "preview", "--port", "-1")]
    [InlineData("Kommandoen kan ikke forstås: preview --port mange", "preview", "--port", "mange")]
    [InlineData("netlify.toml:1:10 er ikke gyldig TOML", "preview", "--port", "0")]
    public async Task AWrongCommandLineIsReported(string message, params string[] arguments)
    {
        folder.Write("fil.txt", "");
        folder.Write("netlify.toml", "[[headers");

        AssertReported(message, await Cli.RunInAsync(folder.Path, arguments));
    }

    [Theory]
    [InlineData("Stien er for lang", "-o")]
    [InlineData("findes ikke", "-i")]
    [InlineData("kan ikke bruges som dag", "--dag")]
    [InlineData("er ikke skrevet som nøgle=værdi", "-s")]
    [InlineData("Kommandoen kan ikke forstås", "--findes-ikke")]
    public async Task ALongArgumentIsNotRepeated(string message, string option)
    {
        var result = await Cli.RunInAsync(folder.Path, option, string.Concat(Enumerable.Repeat("mappenavn/", 1500)));

        AssertReported(message, result);
        Assert.InRange(result.Errors.Length, 1, 500);
    }

    [Fact]
    public async Task APortInUseIsReported()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var result = await Cli.RunInAsync(folder.Path, "preview", "--port", $"{port}");

        AssertReported($"Port {port} er optaget af et andet program", result);
    }

    [Fact]
    public async Task ADeletedWorkingFolderIsReported() => AssertReported(
        "Mappen, som kommandoen køres i, findes ikke mere.",
        await Cli.RunAsync(
            InShell("mkdir vaek; cd vaek; rmdir ../vaek; exec \"$@\"", "check", "-i", folder.File("input"))));

    [Fact]
    public async Task ABuildSucceedsEvenIfItsOutputCannotBePrinted()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This machine has no /dev/full.");

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
        var start = Cli.CreateStartInfo(folder.Path, "-o", "uden");
        start.Environment["TZDIR"] = folder.File("findes-ikke");

        var result = await Cli.RunAsync(start);

        Assert.Equal((0, ""), (result.ExitCode, result.ExitCode == 0 ? "" : result.Errors));
        Assert.Equal(FolderSnapshot.Take(folder.File("output")), FolderSnapshot.Take(folder.File("uden")));
    }

    /// <summary>The file is locked, as by Word, which keeps even root from reading it.</summary>
    [Theory]
    [InlineData("moeder/2024-03-05-raad/01-takster.md")]
    [InlineData("moeder/2024-03-05-raad/bilag/oversigt.txt")]
    [InlineData("moeder/2024-03-05-raad/bilag/glemt.txt")]
    [InlineData("om.md")]
    public async Task AFileThatCannotBeReadIsReportedOnce(string file)
    {
        Assert.Equal(0, (await Cli.RunInAsync(folder.Path)).ExitCode);
        var before = FolderSnapshot.Take(folder.File("output"));
        using var held = File.Open(folder.File("input", file), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var (build, check) = (await Cli.RunInAsync(folder.Path), await Cli.RunInAsync(folder.Path, "check"));

        Assert.Equal((1, 1), (build.ExitCode, check.ExitCode));
        var line = $"input/{file}:1:1  Filen kan ikke læses på denne maskine.";
        Assert.All([build.Errors, check.Errors], errors => Assert.Single(errors.Split('\n'), line));
        Assert.Equal(before, FolderSnapshot.Take(folder.File("output")));
    }

    [Theory]
    [InlineData("input/moeder", 1, "input/moeder:1:1  Mappen kan ikke læses på denne maskine, så dens sider mangler.")]
    [InlineData("input", 2, "Mappen input kan ikke læses.")]
    public async Task AFolderThatCannotBeReadIsNotTreatedAsEmpty(string path, int exitCode, string message)
    {
        var isRoot = Environment.UserName == "root";
        Assert.SkipUnless(!isRoot || File.Exists("/usr/bin/setpriv"), "Needs setpriv, as root may read everything.");
        await RunAsync("chmod", "-R", "a+rX", folder.Path);
        await RunAsync("chmod", "a=x", folder.File(path));
        var program = Cli.CreateStartInfo(folder.Path, "check");
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

        var cannotReadProgram = result.Errors.Contains("does not exist", StringComparison.Ordinal);
        Assert.SkipWhen(cannotReadProgram, "Other users may not read the program here.");
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(message, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FoldersWithPathsThatAreTooLongAreReported()
    {
        await Cli.RunAsync(InShell(
            "cd input; name=$(printf 'x%.0s' $(seq 100)); "
            + "for i in $(seq 150); do mkdir $name; cd $name; done; touch dyb.md"));

        var result = await Cli.RunInAsync(folder.Path, "check");
        await RunAsync("rm", "-rf", folder.File("input"));

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Errors.Split('\n'), line => line.EndsWith("højst være på 240.", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private static void AssertReported(string message, Cli.Result result)
    {
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("fejl i selve programmet", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    /// <summary>Prepares to run a shell script in which <c>"$@"</c> is the program and its arguments.</summary>
    private ProcessStartInfo InShell(string script, params string[] arguments)
    {
        var program = Cli.CreateStartInfo(folder.Path, arguments);
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
