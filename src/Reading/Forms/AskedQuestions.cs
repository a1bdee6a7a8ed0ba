using System.Collections.Immutable;

namespace Site.Reading.Forms;

/// <summary>Takes note of what a reader asks, so that what it knows and what editors are told it knows are one thing.</summary>
internal sealed class AskedQuestions
{
    private readonly Dictionary<string, Question> byKey = new(StringComparer.Ordinal);
    private readonly List<(string Key, AskedQuestions Entry)> entries = [];

    /// <summary>Everything asked, in the order of asking, with what was asked of the entries of lists.</summary>
    public ImmutableArray<Question> All => [.. byKey.Values.Select(question => question with
    {
        Entries = [.. entries.Where(entry => entry.Key == question.Key).SelectMany(entry => entry.Entry.All).DistinctBy(inner => inner.Key)],
    })];

    /// <summary>Takes note of a question. One asked twice is as narrow and as strict as the two together.</summary>
    public void Add(Question question) => byKey[question.Key] = byKey.TryGetValue(question.Key, out var earlier)
        ? (question.Type == AnswerType.Text ? earlier : question) with { IsRequired = earlier.IsRequired || question.IsRequired }
        : question;

    /// <summary>Takes note of what is asked of an entry of a list.</summary>
    public void AddEntry(string key, AskedQuestions entry) => entries.Add((key, entry));
}
