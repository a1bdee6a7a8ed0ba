using System.Collections.Immutable;

namespace Site.Model;

/// <summary>A kind of file below <c>input/</c> whose keys are declared.</summary>
/// <param name="name">What editors call it, and its JSON Schema: "punkt".</param>
/// <param name="files">Which files are of the kind, as a glob below <c>input/</c>.</param>
public abstract class DeclaredFile(string name, string files)
{
    /// <summary>What editors call it, and its JSON Schema: "punkt".</summary>
    public string Name => name;

    /// <summary>Which files are of the kind, as a glob below <c>input/</c>.</summary>
    public string Files => files;

    /// <summary>Every key that may stand in such a file, in the order in which editors are shown them.</summary>
    public abstract ImmutableArray<Key> AllKeys { get; }

    /// <summary>Whether such a file is a list whose every entry has the keys.</summary>
    public virtual bool IsList => false;
}

/// <summary>A file in <c>_data/</c>.</summary>
/// <param name="name">What editors call it, and its JSON Schema.</param>
/// <param name="files">Which files are of the kind, as a glob below <c>input/</c>.</param>
/// <param name="entry">The keys of the file or, of a list, of its every entry.</param>
/// <param name="isList">Whether it is a list.</param>
public sealed class DataFile<T>(string name, string files, KeySet<T> entry, bool isList) : DeclaredFile(name, files)
    where T : class
{
    /// <summary>What the file or an entry of it says; null where it lacks what it must have.</summary>
    public T? Create(KeyValues values) => (T?)entry.Create(values);

    /// <inheritdoc/>
    public override ImmutableArray<Key> AllKeys => entry.Keys;

    /// <inheritdoc/>
    public override bool IsList => isList;
}
