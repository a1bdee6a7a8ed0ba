using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Site.Rendering.Files;
using Site.Theme.ViewModels;

namespace Site.Rendering;

/// <summary>The files of the bundled theme, with the names they have on the site.</summary>
public sealed record ThemeAssets
{
    private const string ResourcePrefix = "theme/";

    /// <summary>Below the output folder.</summary>
    internal const string Folder = "tema";

    private ThemeAssets(ImmutableArray<OutputFile> files) => Files = files;

    /// <summary>Style sheet, scripts, fonts and icon, in ordinal order of their paths.</summary>
    public ImmutableArray<OutputFile> Files { get; }

    /// <summary>Reads the theme embedded in the program.</summary>
    public static ThemeAssets Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return FromContents(
            assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .ToDictionary(name => name[ResourcePrefix.Length..], name => Read(assembly, name), StringComparer.Ordinal));
    }

    /// <summary>Reads a theme from the folder it was bundled into.</summary>
    public static ThemeAssets Load(string folder) => FromContents(
        Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal));

    private static ThemeAssets FromContents(Dictionary<string, byte[]> contents)
    {
        var others = contents.Where(file => !ReferencesOthers(file.Key))
            .ToDictionary(file => file.Key, file => CreateHashed(Folder, file.Key, file.Value), StringComparer.Ordinal);
        var referencing = contents.Where(file => ReferencesOthers(file.Key))
            .Select(file => CreateHashed(Folder, file.Key, ReplaceNames(file.Value, others)));
        return new ThemeAssets(
            [.. others.Values.Concat(referencing).OrderBy(file => file.Path, StringComparer.Ordinal)]);
    }

    public string StyleAddress => FindAddress("site", ".css");

    public AssetAddresses Addresses =>
        new(StyleAddress, FindAddress("site", ".js"), FindAddress("search-worker", ".js"))
        {
            Fonts =
            [
                .. Files.Select(file => $"/{file.Path}")
                    .Where(path => path.EndsWith(".woff2", StringComparison.Ordinal)),
            ],
            TablesScript = FindAddress("tables", ".js"),
            Icon = FindAddress("icon", ".svg"),
        };

    /// <summary>
    /// Creates a file whose name contains the first 12 hex digits of its content's SHA-256, so that browsers may cache
    /// it forever.
    /// </summary>
    public static OutputFile CreateHashed(string folder, string name, ReadOnlyMemory<byte> content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span))[..12];
        var ending = Path.GetExtension(name);
        return new OutputFile($"{folder}/{name[..^ending.Length]}.{hash}{ending}", content);
    }

    private static byte[] Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    /// <summary>The style sheet references the fonts, and the search worker a script that it loads on demand.</summary>
    private static bool ReferencesOthers(string name) => name is "site.css" or "search-worker.js";

    /// <summary>Replaces the names of other files by those they have on the site.</summary>
    private static byte[] ReplaceNames(byte[] content, Dictionary<string, OutputFile> files)
    {
        var text = Encoding.UTF8.GetString(content);
        foreach (var (name, file) in files)
        {
            text = text.Replace(name, Path.GetFileName(file.Path), StringComparison.Ordinal);
        }

        return Encoding.UTF8.GetBytes(text);
    }

    private string FindAddress(string stem, string ending) => "/" + Files.Select(file => file.Path).Single(path =>
        Path.GetFileName(path).StartsWith(stem + ".", StringComparison.Ordinal)
        && path.EndsWith(ending, StringComparison.Ordinal));
}
