namespace Site.Tests.WholeProgram;

/// <summary>Checks that the same content gives the same bytes on every machine.</summary>
public class SameBytesTests
{
    [Fact]
    public async Task TheEnvironmentDoesNotChangeAByte()
    {
        using var folder = new TemporaryFolder().WithSite("demonstration");
        var expected = await BuildAsync(folder, []);
        (string Name, string Value)[][] environments =
        [
            [("LANG", "C"), ("LC_ALL", "C"), ("TZ", "UTC"), ("DOTNET_PROCESSOR_COUNT", "1")],
            [
                ("LANG", "da_DK.UTF-8"),
                ("LC_ALL", "da_DK.UTF-8"),
                ("TZ", "Europe/Copenhagen"),
                ("DOTNET_PROCESSOR_COUNT", "2"),
            ],
            [
                ("LANG", "tr_TR.UTF-8"),
                ("LC_ALL", "tr_TR.UTF-8"),
                ("TZ", "Asia/Istanbul"),
                ("DOTNET_PROCESSOR_COUNT", "1"),
            ],
            [
                ("LC_ALL", "tr_TR.UTF-8"),
                ("TZ", "Europe/Copenhagen"),
                ("DOTNET_PROCESSOR_COUNT", "8"),
                ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0"),
            ],
        ];
        foreach (var variables in environments)
        {
            Assert.Equal(expected, await BuildAsync(folder, variables));
        }
    }

    /// <summary>
    /// The order in which a folder lists its files may depend on the order in which they were created, here reversed.
    /// </summary>
    [Fact]
    public async Task NeitherTheFolderNorTheOrderOfItsFilesChangesAByte()
    {
        using var folder = new TemporaryFolder().WithSite("demonstration");
        using var other = new TemporaryFolder();
        var files = Directory.EnumerateFiles(folder.File("input"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.Path, file))
            .Order(StringComparer.Ordinal);
        foreach (var file in files.Reverse())
        {
            var copy = other.File("en længere sti", "med ø & 'tegn'", file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(folder.File(file), copy);
        }

        var place = other.File("en længere sti", "med ø & 'tegn'");
        Assert.Equal(0, (await Cli.RunInAsync(place)).ExitCode);
        Assert.Equal(await BuildAsync(folder, []), FolderSnapshot.Take(Path.Combine(place, "output")));
        var elsewhere =
            await Cli.RunInAsync("/", "-i", Path.Combine(place, "input"), "-o", other.File("et andet navn"));
        Assert.Equal(0, elsewhere.ExitCode);
        Assert.Equal(FolderSnapshot.Take(folder.File("output")), FolderSnapshot.Take(other.File("et andet navn")));
    }

    private static async Task<string> BuildAsync(TemporaryFolder folder, (string Name, string Value)[] variables)
    {
        var start = Cli.CreateStartInfo(folder.Path);
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var result = await Cli.RunAsync(start);
        Assert.True(result.ExitCode == 0, result.Errors);
        return FolderSnapshot.Take(folder.File("output"));
    }
}
