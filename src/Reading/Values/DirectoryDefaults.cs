using Site.Model;
using Site.Reading.Input;
using Site.Reading.Yaml;

namespace Site.Reading.Values;

/// <summary>The keys that <c>_directory.yml</c> gives to every page in its folder and below.</summary>
internal sealed class DirectoryDefaults
{
    public const string FileName = "_directory.yml";

    private readonly Dictionary<string, Fields> byFolder = new(StringComparer.Ordinal);

    /// <param name="folder">The input folder.</param>
    /// <param name="files">
    /// All paths in it, in ordinal order, so that an outer folder's file comes before an inner one's.
    /// </param>
    /// <param name="problems">Where mistakes go.</param>
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
                Add(path, new Fields(path, mapping, 0, For(Parent(FileNames.FolderOf(path))), problems), problems);
            }
        }
    }

    /// <summary>What a page inherits, or null.</summary>
    /// <param name="path">Its file.</param>
    public Fields? ForFile(string path) => byFolder.Count == 0 ? null : For(FileNames.FolderOf(path));

    /// <summary>Reports the keys that no page below has.</summary>
    public void RejectUnknownKeys()
    {
        foreach (var fields in byFolder.Values)
        {
            fields.RejectUnknownKeys();
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

    private Fields? For(string? folder) =>
        folder is null ? null : byFolder.TryGetValue(folder, out var fields) ? fields : For(Parent(folder));

    private static string? Parent(string folder) => folder.Length == 0 ? null : FileNames.FolderOf(folder);
}
