using System.Diagnostics;

namespace Site.Tests.Writing;

/// <summary>
/// What the machine will not let the program write: told in Danish, exit code 2, the old site as it was.
/// </summary>
public class UnwritableOutputTests
{
    private const string Site = "whole-site";

    [Fact]
    public async Task AFileLargerThanTheMachineAllowsLeavesTheOldSite()
    {
        using var folder = await BuiltAsync();
        var before = FolderSnapshot.Take(folder.File("output"));

        var result = await Cli.RunAsync(Limited(folder.Path, blocks: 20));

        AssertTold(result, "større, end maskinen tillader");
        Assert.Equal(before, FolderSnapshot.Take(folder.File("output")));
        Assert.Equal(["input", "output"], Entries(folder.Path));
    }

    [Fact]
    public async Task AFullDiskLeavesTheOldSiteAndNothingBesideIt()
    {
        using var folder = await BuiltAsync();
        Directory.CreateDirectory(folder.File("disk"));
        using var disk = Mount.Of(
            folder.File("disk"), $"size={(Size(folder.File("output")) * 3 / 2 + 200_000) / 1000}k");
        Assert.SkipWhen(disk is null, "Not allowed to mount a small disk here; the file size limit is tried above.");
        Assert.Equal(0, (await Cli.RunInAsync(folder.Path, "-o", "disk/output")).ExitCode);
        var before = FolderSnapshot.Take(folder.File("disk", "output"));

        var result = await Cli.RunInAsync(folder.Path, "-o", "disk/output");

        AssertTold(result, "Disken er fuld");
        Assert.Equal(before, FolderSnapshot.Take(folder.File("disk", "output")));
        Assert.Equal(["output"], Entries(folder.File("disk")));
    }

    [Fact]
    public async Task AWriteProtectedFolderIsTold()
    {
        using var folder = new TemporaryFolder().WithSite(Site);
        Directory.CreateDirectory(folder.File("disk"));
        using var disk = Mount.Of(folder.File("disk"), "ro");
        Assert.SkipWhen(disk is null, "Not allowed to mount a read-only disk here; /proc is tried below.");

        AssertTold(await Cli.RunInAsync(folder.Path, "-o", "disk/output"), "Mappen er skrivebeskyttet");
    }

    /// <summary>Nobody may make folders there, whoever runs the tests.</summary>
    [Theory]
    [InlineData("/proc/output")]
    [InlineData("/proc/mappe/output")]
    public async Task AFolderWhereNobodyMayWriteIsTold(string output)
    {
        using var folder = new TemporaryFolder().WithSite(Site);

        AssertTold(await Cli.RunInAsync(folder.Path, "-o", output), "/proc/");
    }

    [Theory]
    [InlineData("fil.txt", "fil.txt er en fil, ikke en mappe")]
    [InlineData("fil.txt/output", "fil.txt er en fil, ikke en mappe")]
    [InlineData("input", "mappen ligger i indholdet selv")]
    [InlineData("input/output", "mappen ligger i indholdet selv")]
    [InlineData(".", "indholdet ligger i den mappe")]
    [InlineData("/", "indholdet ligger i den mappe")]
    [InlineData("andet", "indeholder filer, som Vidensbanken ikke selv har lavet")]
    [InlineData("genvej-ind/output", "mappen ligger i indholdet selv")]
    [InlineData("genvej-ud", "indholdet ligger i den mappe")]
    [InlineData("genvej-ud/ny/../input/ny", "mappen ligger i indholdet selv")]
    [InlineData("genvej-til-intet", "er en genvej til findes-ikke, som ikke er en mappe")]
    [InlineData("genvej-i-ring", "er en genvej til genvej-i-ring/x, som ikke er en mappe")]
    public async Task APlaceThatIsTakenIsToldAndNotTouched(string output, string told)
    {
        using var folder = new TemporaryFolder().WithSite("bom-and-crlf");
        folder.Write("fil.txt", "vigtigt");
        folder.Write("andet/brev.txt", "vigtigt");
        File.CreateSymbolicLink(folder.File("genvej-ind"), "input/moeder");
        File.CreateSymbolicLink(folder.File("genvej-ud"), ".");
        File.CreateSymbolicLink(folder.File("genvej-til-intet"), "findes-ikke");
        File.CreateSymbolicLink(folder.File("genvej-i-ring"), "genvej-i-ring/x");
        var (input, entries) = (FolderSnapshot.Take(folder.File("input")), Entries(folder.Path).ToList());

        AssertTold(await Cli.RunInAsync(folder.Path, "-o", output), told);
        Assert.Equal(input, FolderSnapshot.Take(folder.File("input")));
        Assert.Equal(entries, Entries(folder.Path));
        Assert.All(["fil.txt", "andet/brev.txt"], file => Assert.Equal("vigtigt", File.ReadAllText(folder.File(file))));
    }

    [Theory]
    [InlineData("genvej", "input/output", "mappen ligger i indholdet selv")]
    [InlineData("mappe/genvej", ".", "indholdet ligger i den mappe")]
    public async Task AnInputBehindALinkIsKnown(string input, string output, string told)
    {
        using var folder = new TemporaryFolder().WithSite("bom-and-crlf");
        Directory.CreateDirectory(folder.File("mappe"));
        Directory.CreateSymbolicLink(folder.File("genvej"), "input");
        Directory.CreateSymbolicLink(folder.File("mappe", "genvej"), folder.File("genvej"));

        AssertTold(await Cli.RunInAsync(folder.Path, "-i", input, "-o", output), told);
        Assert.Equal(["genvej", "input", "mappe"], Entries(folder.Path));
        Assert.False(Directory.Exists(folder.File("input", "output")));
    }

    [Fact]
    public async Task AFileThatSomebodyPutIntoTheOutputIsNotDeleted()
    {
        using var folder = await BuiltAsync();
        folder.Write("output/om/brev.txt", "vigtigt");
        var before = FolderSnapshot.Take(folder.Path);

        AssertTold(await Cli.RunInAsync(folder.Path), "indeholder output/om/brev.txt");
        Assert.Equal(before, FolderSnapshot.Take(folder.Path));
    }

    [Fact]
    public async Task ALinkedOutputFolderStaysALink()
    {
        using var folder = new TemporaryFolder().WithSite("bom-and-crlf");
        Directory.CreateDirectory(folder.File("www", "site"));
        Directory.CreateSymbolicLink(folder.File("output"), folder.File("www", "site"));

        Assert.Equal(0, (await Cli.RunInAsync(folder.Path)).ExitCode);
        Assert.Equal(0, (await Cli.RunInAsync(folder.Path)).ExitCode);

        Assert.NotNull(new DirectoryInfo(folder.File("output")).LinkTarget);
        Assert.True(File.Exists(folder.File("www", "site", "index.html")));
        Assert.Equal(["site"], Entries(folder.File("www")));
    }

    private static async Task<TemporaryFolder> BuiltAsync()
    {
        var folder = new TemporaryFolder().WithSite(Site);
        Assert.Equal(0, (await Cli.RunInAsync(folder.Path)).ExitCode);
        return folder;
    }

    private static void AssertTold(Cli.Result result, string told)
    {
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(told, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("fejl i selve programmet", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    /// <summary>
    /// The program where no file may grow beyond so many kB: writing more is an error instead of a signal.
    /// </summary>
    private static ProcessStartInfo Limited(string folder, int blocks)
    {
        var shell = Cli.WithLimit($"-f {blocks}", Cli.CreateStartInfo(folder), setup: "trap '' XFSZ");
        // The runtime itself wants a large file in memory otherwise.
        shell.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return shell;
    }

    private static IEnumerable<string?> Entries(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static long Size(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
