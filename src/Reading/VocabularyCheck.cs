using System.Collections.Immutable;
using Site.Model;
using Site.Reading.Forms;

namespace Site.Reading;

/// <summary>Holds ids in front matter against the vocabularies in <c>_data/</c>.</summary>
internal sealed class VocabularyCheck(ProblemList problems)
{
    /// <summary>The entry of a key that must be there.</summary>
    public VocabularyEntry? Required(Fields fields, string key, Vocabulary vocabulary, string file) =>
        fields.RequiredText(key, Choices(vocabulary), file) is { } id && IsKnown(id, fields.PlaceOfValue(key), vocabulary, file) ? vocabulary[id] : null;

    /// <summary>The entry of a key that may be there.</summary>
    public VocabularyEntry? Optional(Fields fields, string key, Vocabulary vocabulary, string file) =>
        fields.Text(key, Choices(vocabulary), file) is { } id && IsKnown(id, fields.PlaceOfValue(key), vocabulary, file) ? vocabulary[id] : null;

    /// <summary>The known ids of a list, in order, each once.</summary>
    public ImmutableArray<string> List(Fields fields, string key, Vocabulary vocabulary, string file) =>
        [.. fields.List(key, Choices(vocabulary), file).Where(entry => IsKnown(entry.Text, entry.Place, vocabulary, file)).Select(entry => entry.Text).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<Choice> Choices(Vocabulary vocabulary) => vocabulary.Select(entry => new Choice(entry.Id, entry.Title));

    private bool IsKnown(string id, SourcePlace place, Vocabulary vocabulary, string file)
    {
        if (!vocabulary.Contains(id))
        {
            problems.Add(place, $"»{id}« findes ikke i {file}.", Nearest.Suggestion(id, [.. vocabulary.Select(entry => entry.Id)]));
        }

        return vocabulary.Contains(id);
    }
}
