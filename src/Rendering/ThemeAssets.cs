using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Site.Rendering.Files;
using Site.Theme.ViewModels;

namespace Site.Rendering;

/// <summary>The bundled theme that the program carries with it, and the names its files get on the site.</summary>
public sealed record ThemeAssets
{
    private const string ResourcePrefix = "theme/";

    /// <summary>The folder of the theme's files below the output folder.</summary>
    internal const string Folder = "tema";

    private ThemeAssets(ImmutableArray<OutputFile> files) => Files = files;

    /// <summary>Style sheet, scripts and fonts, in ordinal order.</summary>
    public ImmutableArray<OutputFile> Files { get; }

    /// <summary>Reads the theme out of the program.</summary>
    public static ThemeAssets Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return Of(
            assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .ToDictionary(name => name[ResourcePrefix.Length..], name => Read(assembly, name), StringComparer.Ordinal));
    }

    /// <summary>Reads a theme that has just been bundled into a folder.</summary>
    public static ThemeAssets Load(string folder) => Of(Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal));

    private static ThemeAssets Of(Dictionary<string, byte[]> contents)
    {
        var others = contents.Where(file => !NamesOthers(file.Key))
            .ToDictionary(file => file.Key, file => Hashed(Folder, file.Key, file.Value), StringComparer.Ordinal);
        var naming = contents.Where(file => NamesOthers(file.Key))
            .Select(file => Hashed(Folder, file.Key, WithHashedNames(file.Value, others)));
        return new ThemeAssets([.. others.Values.Concat(naming).OrderBy(file => file.Path, StringComparer.Ordinal)]);
    }

    /// <summary>The address of the style sheet.</summary>
    public string Style => Address("site", ".css");

    /// <summary>The addresses that pages load.</summary>
    public AssetAddresses Addresses =>
        new(Style, Address("search", ".js"), Address("search-worker", ".js"))
        {
            Fonts =
            [
                .. Files.Select(file => $"/{file.Path}")
                    .Where(path => path.EndsWith(".woff2", StringComparison.Ordinal)),
            ],
            CardsScript = Address("cards", ".js"),
            TablesScript = Address("tables", ".js"),
            Icon = Address("icon", ".svg"),
        };

    /// <summary>
    /// A path whose name holds the first 12 hex digits of its content's SHA-256: cached for ever, new when changed.
    /// </summary>
    public static OutputFile Hashed(string folder, string name, ReadOnlyMemory<byte> content)
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

    /// <summary>The style sheet names its fonts, the search's worker a script that few searches need.</summary>
    private static bool NamesOthers(string name) => name is "site.css" or "search-worker.js";

    /// <summary>A file that calls others by the names they get on the site.</summary>
    private static byte[] WithHashedNames(byte[] content, Dictionary<string, OutputFile> files)
    {
        var text = Encoding.UTF8.GetString(content);
        foreach (var (name, file) in files)
        {
            text = text.Replace(name, Path.GetFileName(file.Path), StringComparison.Ordinal);
        }

        return Encoding.UTF8.GetBytes(text);
    }

    private string Address(string stem, string ending) => "/" + Files.Select(file => file.Path).Single(path =>
        Path.GetFileName(path).StartsWith(stem + ".", StringComparison.Ordinal)
        && path.EndsWith(ending, StringComparison.Ordinal));
}
