using System.Text.RegularExpressions;
using Site.Tests;

namespace Site.Benchmarks.WholeSite;

/// <summary>A program that makes a site, or a part of one, from the synthetic archive.</summary>
/// <param name="Name">Its name and version, for the report.</param>
/// <param name="Program">The program to run.</param>
/// <param name="Arguments">Its arguments, for an archive and the folder that all generators write to.</param>
/// <param name="OutputName">The name of its own folder within that folder.</param>
internal sealed partial record Generator(
    string Name, string Program, Func<SyntheticArchive, string, string[]> Arguments, string OutputName)
{
    private const string OurOutput = "ours", HugoOutput = "hugo", PagefindOutput = "pagefind";

    /// <summary>This program as <c>dotnet build Site.csproj -c Release</c> makes it.</summary>
    public static Generator BuildOurs()
    {
        ChildProcess.Run("dotnet", "build", Repository.File("Site.csproj"), "-c", "Release", "--nologo", "-v", "quiet");
        var program = Repository.File("bin", "Release", "net10.0", "vidensbanken.dll");
        return new(
            "ours",
            "dotnet",
            (archive, output) => [program, "-i", archive.Input, "-o", $"{output}/{OurOutput}"],
            OurOutput);
    }

    /// <summary>Hugo, pages only; null if it is not installed.</summary>
    public static Generator? FindHugo() => ChildProcess.FindOnPath("hugo") is { } program
        ? new(
            $"Hugo {FindVersion(program, "version")}",
            program,
            (archive, output) =>
                ["--quiet", "--source", archive.HugoSource, "--destination", $"{output}/{HugoOutput}"],
            HugoOutput)
        : null;

    /// <summary>Pagefind on the pages that Hugo made; null if it is not in NPM_DIR.</summary>
    public static Generator? FindPagefind() => NpmPackages.Find(".bin", "pagefind") is { } program
        ? new(
            $"Pagefind {FindVersion(program, "--version")}",
            program,
            (_, output) => ["--site", $"{output}/{HugoOutput}", "--output-path", $"{output}/{PagefindOutput}"],
            PagefindOutput)
        : null;

    /// <summary>Deletes the previous output, then runs the program.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="output">The folder that all generators write to.</param>
    public GeneratorRun Run(SyntheticArchive archive, string output)
    {
        var folder = new DirectoryInfo(Path.Combine(output, OutputName));
        if (folder.Exists)
        {
            folder.Delete(recursive: true);
        }

        var measured = MeasuredRun.Measure(Program, Arguments(archive, output));
        var files = folder.GetFiles("*", SearchOption.AllDirectories);
        return new(measured, files.Count(file => file.Extension == ".html"), files.Sum(file => file.Length));
    }

    private static string FindVersion(string program, string argument) =>
        Version().Match(ChildProcess.Run(program, argument)) is { Success: true } version
            ? version.Value
            : throw new InvalidOperationException($"{program} {argument} prints no version.");

    [GeneratedRegex("[0-9]+([.][0-9]+)+")]
    private static partial Regex Version();
}

/// <summary>A run of a generator.</summary>
/// <param name="Measured">Its time and memory.</param>
/// <param name="Pages">The number of HTML files it wrote.</param>
/// <param name="Bytes">The size of all files it wrote.</param>
internal sealed record GeneratorRun(MeasuredRun Measured, int Pages, long Bytes);
