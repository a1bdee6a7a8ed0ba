using System.Collections;
using System.Collections.Immutable;

namespace Site.Model;

/// <summary>One entry of a vocabulary in <c>_data/</c>.</summary>
/// <param name="Id">Lower-case ASCII; what front matter refers to.</param>
/// <param name="Title">What people read.</param>
/// <param name="Short">A shorter title where there is one ("DAS"), else the title.</param>
/// <param name="Aliases">Other names, for search and for links in running text.</param>
/// <param name="Description">A sentence of explanation, or null.</param>
public sealed record VocabularyEntry(string Id, string Title, string Short, ImmutableArray<string> Aliases, string? Description)
{
    private static readonly Key<string> IdKey =
        Keys.Text("id", "Det navn, siderne bruger: små bogstaver a-z, tal og bindestreg.", CheckedId).Required();

    private static readonly Key<string> TitleKey = Keys.Text("titel", "Det, læserne ser.").Required();
    private static readonly Key<string?> ShortKey = Keys.Text("kort", "En kortere titel.");
    private static readonly Key<ImmutableArray<string>> AliasesKey = Keys.Texts("aliaser", "Andre navne for det samme.");
    private static readonly Key<string?> DescriptionKey = Keys.Text("beskrivelse", "En sætning, der forklarer det.");

    /// <summary>The lists in <c>_data/</c>.</summary>
    public static DataFile<VocabularyEntry> Declaration { get; } = new(
        "ordliste", "_data/{emner,fora,kommuner,lovgrundlag,forkortelser}.yml",
        new KeySet<VocabularyEntry>(
            [IdKey, TitleKey, ShortKey, AliasesKey, DescriptionKey],
            entry => new VocabularyEntry(
                entry.Get(IdKey), entry.Get(TitleKey), entry.Get(ShortKey) ?? entry.Get(TitleKey), entry.Get(AliasesKey),
                entry.Get(DescriptionKey))),
        isList: true);

    private static string? CheckedId(PlacedText id, ProblemList problems)
    {
        if (Slug.From(id.Text) == id.Text)
        {
            return id.Text;
        }

        problems.Add(id.Place, $"»{id.Text}« kan ikke blive til en adresse.", $"Skriv for eksempel »id: {Slug.From(id.Text)}«.");
        return null;
    }
}

/// <summary>A list of entries in the order of its file, found by id.</summary>
public sealed class Vocabulary(IEnumerable<VocabularyEntry> entries) : IReadOnlyCollection<VocabularyEntry>
{
    private readonly ImmutableArray<VocabularyEntry> ordered = [.. entries];
    private readonly Dictionary<string, VocabularyEntry> byId = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);

    public static Vocabulary Empty { get; } = new([]);

    public int Count => ordered.Length;

    /// <summary>The entry of an id that reading has checked.</summary>
    public VocabularyEntry this[string id] => byId[id];

    public bool Contains(string id) => byId.ContainsKey(id);

    public IEnumerator<VocabularyEntry> GetEnumerator() => ordered.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>All that <c>_data/</c> says; a missing file is an empty vocabulary.</summary>
public sealed record Vocabularies
{
    public Vocabulary Forums { get; init; } = Vocabulary.Empty;
    public Vocabulary Topics { get; init; } = Vocabulary.Empty;
    public Vocabulary Organisations { get; init; } = Vocabulary.Empty;
    public Vocabulary LegalBasis { get; init; } = Vocabulary.Empty;
    public Vocabulary Abbreviations { get; init; } = Vocabulary.Empty;

    /// <summary>Groups of words that mean the same to a search.</summary>
    public ImmutableArray<ImmutableArray<string>> Synonyms { get; init; } = [];
}
