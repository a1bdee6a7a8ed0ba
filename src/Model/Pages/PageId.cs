namespace Site.Model;

/// <summary>
/// The identity of a page: its path below <c>input/</c> without extension, in lower-case ASCII, with <c>/</c> as
/// separator and no slash at either end. The last part of an item's id is its number instead of its file name:
/// <c>moeder/2019-10-24-das/8</c>.
/// </summary>
/// <param name="Value">The path; empty for the front page.</param>
public readonly record struct PageId(string Value) : IComparable<PageId>
{
    /// <summary>The path on the site, with a slash at both ends.</summary>
    public string Address => Value.Length == 0 ? "/" : $"/{Value}/";

    /// <summary>The id of a page one level below.</summary>
    public PageId Child(string name) => new($"{Value}/{name}");

    /// <summary>The id one level above: for an item, its meeting; for an id of one part, the front page.</summary>
    public PageId Parent => new(Value[..Math.Max(0, Value.LastIndexOf('/'))]);

    /// <summary>The id of the page in a file: its path without extension and without a final <c>index</c>.</summary>
    /// <param name="path">The file's path below <c>input/</c>.</param>
    public static PageId FromFile(string path)
    {
        var id = path[..^Path.GetExtension(path).Length];
        return new PageId(
            id == "index" ? "" : id.EndsWith("/index", StringComparison.Ordinal) ? id[..^"/index".Length] : id);
    }

    /// <summary>Ordinal order.</summary>
    public int CompareTo(PageId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
