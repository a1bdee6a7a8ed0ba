namespace Site.Model;

/// <summary>The values from which a page is created: path, keys and text.</summary>
/// <param name="path">The path of the file below <c>input/</c>.</param>
/// <param name="text">The parsed Markdown.</param>
/// <param name="values">The values of all keys of its kind.</param>
public sealed class PageValues(string path, MarkdownText text, KeyValues values) : KeyValues(values)
{
    /// <summary>The path of the file below <c>input/</c>.</summary>
    public string File => path;

    /// <summary>The parsed Markdown.</summary>
    public MarkdownText Text => text;

    /// <summary>The name of the file without folder and extension.</summary>
    public string FileName => Path.GetFileNameWithoutExtension(path);

    /// <summary>The folder of the file as an id; for an item, the id of its meeting.</summary>
    public PageId Folder => new(path[..Math.Max(0, path.LastIndexOf('/'))]);
}
