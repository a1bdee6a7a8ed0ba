namespace Site.Model;

/// <summary>What a page is made of: its path, the values of its keys, and its text.</summary>
/// <param name="path">The file below <c>input/</c>.</param>
/// <param name="text">The Markdown, parsed.</param>
/// <param name="values">The values of all keys of its kind.</param>
public sealed class PageValues(string path, MarkdownText text, KeyValues values) : KeyValues(values)
{
    /// <summary>The file below <c>input/</c>.</summary>
    public string File => path;

    /// <summary>The Markdown, parsed.</summary>
    public MarkdownText Text => text;

    /// <summary>The name of the file without its folder and ending.</summary>
    public string FileName => Path.GetFileNameWithoutExtension(path);

    /// <summary>The folder of the file as an id: an item's meeting.</summary>
    public PageId Folder => new(path[..Math.Max(0, path.LastIndexOf('/'))]);
}
