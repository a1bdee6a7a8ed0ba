using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Site.Indexing.Danish;

/// <summary>
/// Words too common to distinguish pages: those of lunr-languages 1.22.0 (lunr.da.js, its last lines).
/// </summary>
public static class DanishStopWords
{
    private const string List =
        "ad af alle alt anden at blev blive bliver da de dem den denne der deres det dette dig din disse dog du " +
        "efter eller en end er et for fra ham han hans har havde have hende hendes her hos hun hvad hvis hvor i ikke " +
        "ind jeg jer jo kunne man mange med meget men mig min mine mit mod ned noget nogle nu når og også om op os " +
        "over på selv sig sin sine sit skal skulle som sådan thi til ud under var vi vil ville vor være været";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        List.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All stop words, each once.</summary>
    public static ImmutableArray<string> All { get; } = [.. List.Split(' ')];

    /// <param name="word">Folded, not stemmed.</param>
    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
