namespace Site.Model;

/// <summary>
/// What a page is called everywhere: its path below <c>input/</c> without ending, lower-case ASCII, parts divided by
/// <c>/</c>, no slash at either end. <c>moeder/2019-10-24-das/8</c> is item 8 whatever its file's slug says.
/// </summary>
/// <param name="Value">The path; empty for the front page.</param>
public readonly record struct PageId(string Value) : IComparable<PageId>
{
    /// <summary>The address on the site, with a slash at both ends.</summary>
    public string Address => Value.Length == 0 ? "/" : $"/{Value}/";

    /// <summary>The id one level below this one.</summary>
    public PageId Child(string name) => new($"{Value}/{name}");

    /// <summary>The id one level above this one: an item's meeting; the front page's for an id of one part.</summary>
    public PageId Parent => new(Value[..Math.Max(0, Value.LastIndexOf('/'))]);

    /// <summary>
    /// The id of a page by its file: the path without its ending, and without <c>index</c> as its last part.
    /// </summary>
    public static PageId FromFile(string path)
    {
        var id = path[..^Path.GetExtension(path).Length];
        return new PageId(
            id == "index" ? "" : id.EndsWith("/index", StringComparison.Ordinal) ? id[..^"/index".Length] : id);
    }

    /// <summary>Ordinal order.</summary>
    public int CompareTo(PageId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The path as it is written.</summary>
    public override string ToString() => Value;
}
