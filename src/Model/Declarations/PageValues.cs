namespace Site.Model;

/// <summary>The values from which a page is created: path, keys and text.</summary>
public sealed class PageValues(string path, MarkdownText text, KeyValues values) : KeyValues(values)
{
    /// <summary>The path of the file below <c>input/</c>.</summary>
    public string File => path;

    public MarkdownText Text => text;

    public string FileName => Path.GetFileNameWithoutExtension(path);

    /// <summary>The folder of the file as an id; for an item, the id of its meeting.</summary>
    public PageId Folder => new(path[..Math.Max(0, path.LastIndexOf('/'))]);
}
