using System.Collections.Immutable;

namespace Site.Model;

/// <summary>A kind of file below <c>input/</c> with declared keys.</summary>
public abstract class DeclaredFile(string name, string files)
{
    /// <summary>The Danish name, which also names its JSON Schema: "punkt".</summary>
    public string Name => name;

    /// <summary>A glob for its files, relative to <c>input/</c>.</summary>
    public string Files => files;

    /// <summary>All keys that such a file may have, in the order in which editors are shown them.</summary>
    public abstract ImmutableArray<Key> AllKeys { get; }

    /// <summary>Whether such a file is a list of entries, each with the keys.</summary>
    public virtual bool IsList => false;
}

/// <summary>A file in <c>_data/</c>.</summary>
/// <param name="name">The Danish name, which also names its JSON Schema.</param>
/// <param name="files">A glob for its files, relative to <c>input/</c>.</param>
/// <param name="entry">The keys of the file or, for a list, of each entry.</param>
/// <param name="isList">Whether the file is a list.</param>
public sealed class DataFile<T>(string name, string files, KeySet<T> entry, bool isList) : DeclaredFile(name, files)
    where T : class
{
    /// <summary>Creates the object for the file or an entry; null if a required value is missing.</summary>
    public T? Create(KeyValues values) => (T?)entry.Create(values);

    /// <inheritdoc/>
    public override ImmutableArray<Key> AllKeys => entry.Keys;

    /// <inheritdoc/>
    public override bool IsList => isList;
}
