namespace Site.Tests;

/// <summary>A folder of its own for a test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("vidensbanken-").FullName;

    public string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(File(path))!);
        System.IO.File.WriteAllText(File(path), text);
    }

    /// <summary>Copies a site fixture's input here as <c>input/</c>.</summary>
    public TemporaryFolder WithSite(string name)
    {
        var source = SiteFixture.Input(name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = File("input", System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }

        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
