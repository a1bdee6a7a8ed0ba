using Site.Model;
using Site.Reading.Input;
using Site.Reading.Yaml;

namespace Site.Reading.Values;

/// <summary>The keys that <c>_directory.yml</c> gives to every page in its folder and below.</summary>
internal sealed class DirectoryDefaults
{
    public const string FileName = "_directory.yml";

    private readonly Dictionary<string, Fields> byFolder = new(StringComparer.Ordinal);

    public DirectoryDefaults(string folder, IEnumerable<string> files, ProblemList problems)
    {
        var directories = files
            .Where(file => file.EndsWith(FileName, StringComparison.Ordinal) && Path.GetFileName(file) == FileName)
            .OrderBy(file => file.Count(letter => letter == '/'));
        foreach (var path in directories)
        {
            if (InputFile.Read(folder, path, problems) is { } file
                && YamlText.ParseMapping(file.Text, path, 0, problems) is { } mapping)
            {
                var outer = FindNearest(ParentOf(FileNames.FolderOf(path)));
                Add(path, new Fields(path, mapping, 0, outer, problems), problems);
            }
        }
    }

    /// <summary>The names of all keys in the <c>_directory.yml</c> files.</summary>
    public IReadOnlySet<string> Keys =>
        byFolder.Values.SelectMany(fields => fields.OwnKeys).ToHashSet(StringComparer.Ordinal);

    /// <summary>The keys that a page inherits, nearest folder first; null if there are none.</summary>
    /// <param name="path">The page's file.</param>
    public Fields? ForFile(string path) => byFolder.Count == 0 ? null : FindNearest(FileNames.FolderOf(path));

    /// <summary>Reports keys that no page below the folder declares. Call it after all pages have been read.</summary>
    public void ReportUnknownKeys()
    {
        foreach (var fields in byFolder.Values)
        {
            fields.ReportUnknownKeys();
        }
    }

    private void Add(string path, Fields fields, ProblemList problems)
    {
        byFolder.Add(FileNames.FolderOf(path), fields);
        if (fields.HasOwn("åbenhed"))
        {
            problems.Add(
                fields.PlaceOfValue("åbenhed"),
                "»åbenhed« kan ikke sættes for en hel mappe.",
                "Skriv »åbenhed: åben« eller »åbenhed: lukket« i hvert punkt.");
        }

        if (fields.HasOwn("tidligere-adresser"))
        {
            problems.Add(
                fields.PlaceOfValue("tidligere-adresser"),
                "»tidligere-adresser« kan ikke sættes for en hel mappe.",
                "Skriv dem på den ene side, de skal føre til.");
        }
    }

    private Fields? FindNearest(string? folder) =>
        folder is null ? null : byFolder.TryGetValue(folder, out var fields) ? fields : FindNearest(ParentOf(folder));

    private static string? ParentOf(string folder) => folder.Length == 0 ? null : FileNames.FolderOf(folder);
}
