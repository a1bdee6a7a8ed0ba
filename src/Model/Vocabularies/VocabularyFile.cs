namespace Site.Model;

/// <summary>A vocabulary file in <c>_data/</c>.</summary>
/// <param name="Path">Its path below <c>input/</c>.</param>
/// <param name="Select">Returns the vocabulary that is read from the file.</param>
public sealed record VocabularyFile(string Path, Func<Vocabularies, Vocabulary> Select)
{
    public static VocabularyFile Forums { get; } = new("_data/fora.yml", all => all.Forums);
    public static VocabularyFile Topics { get; } = new("_data/emner.yml", all => all.Topics);
    public static VocabularyFile Organisations { get; } = new("_data/kommuner.yml", all => all.Organisations);
    public static VocabularyFile LegalBasis { get; } = new("_data/lovgrundlag.yml", all => all.LegalBasis);
    public static VocabularyFile Abbreviations { get; } = new("_data/forkortelser.yml", all => all.Abbreviations);
}
