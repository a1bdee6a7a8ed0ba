namespace Site.Tests.WholeProgram;

/// <summary>The same content gives the same bytes, whatever the machine is like that builds it.</summary>
public class SameBytesTests
{
    [Fact]
    public async Task TheMachineDoesNotChangeAByte()
    {
        using var folder = new TemporaryFolder().WithSite("demonstration");
        var expected = await Built(folder, []);
        (string Name, string Value)[][] surroundings =
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
        foreach (var variables in surroundings)
        {
            Assert.Equal(expected, await Built(folder, variables));
        }
    }

    /// <summary>
    /// A folder lists its files in the order the file system keeps them: here the other way round, on two kinds of it.
    /// </summary>
    [Fact]
    public async Task NeitherThePlaceNorTheOrderOfTheFilesChangesAByte()
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
        Assert.Equal(await Built(folder, []), FolderSnapshot.Of(Path.Combine(place, "output")));
        Assert.Equal(
            0,
            (
                await Cli.RunInAsync(
                    "/", "-i", Path.Combine(place, "input"), "-o", other.File("et andet navn"))).ExitCode);
        Assert.Equal(FolderSnapshot.Of(folder.File("output")), FolderSnapshot.Of(other.File("et andet navn")));
    }

    private static async Task<string> Built(TemporaryFolder folder, (string Name, string Value)[] variables)
    {
        var start = Cli.Start(folder.Path);
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var result = await Cli.RunAsync(start);
        Assert.True(result.ExitCode == 0, result.Errors);
        return FolderSnapshot.Of(folder.File("output"));
    }
}
