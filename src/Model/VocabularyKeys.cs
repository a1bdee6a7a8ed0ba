using System.Collections.Immutable;

namespace Site.Model;

/// <summary>The keys of an entry of a vocabulary in <c>_data/</c>.</summary>
public static class VocabularyKeys
{
    private static readonly Key<string> IdKey =
        Keys.Text("id", "Det navn, siderne bruger: små bogstaver a-z, tal og bindestreg.", ValidateId).Required();

    private static readonly Key<string> TitleKey = Keys.Text("titel", "Det, læserne ser.").Required();
    private static readonly Key<string?> ShortKey = Keys.Text("kort", "En kortere titel.");
    private static readonly Key<ImmutableArray<string>> AliasesKey = Keys.Texts(
        "aliaser", "Andre navne for det samme.");
    private static readonly Key<string?> DescriptionKey = Keys.Text("beskrivelse", "En sætning, der forklarer det.");

    public static DataFile<VocabularyEntry> Declaration { get; } = new(
        "ordliste", "_data/{emner,fora,kommuner,lovgrundlag,forkortelser}.yml",
        new KeySet<VocabularyEntry>(
            [IdKey, TitleKey, ShortKey, AliasesKey, DescriptionKey],
            entry => new VocabularyEntry(
                entry.Get(IdKey), entry.Get(TitleKey), entry.Get(ShortKey) ?? entry.Get(TitleKey),
                entry.Get(AliasesKey),
                entry.Get(DescriptionKey))),
        isList: true);

    private static string? ValidateId(PlacedText id, ProblemList problems)
    {
        if (Slug.From(id.Text) == id.Text)
        {
            return id.Text;
        }

        problems.Add(
            id.Place,
            $"»{id.Text}« kan ikke blive til en adresse.",
            $"Skriv for eksempel »id: {Slug.From(id.Text)}«.");
        return null;
    }
}
