using System.Collections;
using System.Collections.Immutable;

namespace Site.Model;

/// <summary>An entry of a vocabulary in <c>_data/</c>.</summary>
/// <param name="Id">The id by which front matter refers to it, in lower-case ASCII.</param>
/// <param name="Title">The name that readers see.</param>
/// <param name="ShortTitle">A shorter title ("DAS"); the title itself if there is none.</param>
/// <param name="Aliases">Other names, for search and for links in running text.</param>
/// <param name="Description">A sentence of explanation, or null.</param>
public sealed record VocabularyEntry(
    string Id, string Title, string ShortTitle, ImmutableArray<string> Aliases, string? Description);

/// <summary>The entries of a vocabulary, in file order, with lookup by id.</summary>
public sealed class Vocabulary(IEnumerable<VocabularyEntry> entries) : IReadOnlyCollection<VocabularyEntry>
{
    private readonly ImmutableArray<VocabularyEntry> ordered = [.. entries];
    private readonly Dictionary<string, VocabularyEntry> byId = entries.ToDictionary(
        entry => entry.Id, StringComparer.Ordinal);

    public static Vocabulary Empty { get; } = new([]);

    public int Count => ordered.Length;

    /// <summary>
    /// The entry with an id. Throws <see cref="KeyNotFoundException"/> for an unknown id. Reading has validated the ids
    /// in pages.
    /// </summary>
    public VocabularyEntry this[string id] => byId[id];

    public bool Contains(string id) => byId.ContainsKey(id);

    public IEnumerator<VocabularyEntry> GetEnumerator() => ordered.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>All vocabularies of <c>_data/</c>; a missing file is an empty vocabulary.</summary>
public sealed record Vocabularies
{
    public Vocabulary Forums { get; init; } = Vocabulary.Empty;
    public Vocabulary Topics { get; init; } = Vocabulary.Empty;
    public Vocabulary Organisations { get; init; } = Vocabulary.Empty;
    public Vocabulary LegalBasis { get; init; } = Vocabulary.Empty;
    public Vocabulary Abbreviations { get; init; } = Vocabulary.Empty;

    /// <summary>Groups of words that search treats as synonyms.</summary>
    public ImmutableArray<ImmutableArray<string>> Synonyms { get; init; } = [];
}
