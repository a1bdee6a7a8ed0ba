using System.Collections.Immutable;
using Site.Indexing.Danish;

namespace Site.Indexing.Terms;

/// <summary>Groups of words and phrases that mean the same, as sequences of term numbers.</summary>
internal sealed class SynonymPhrases
{
    private readonly int[][][] groups;
    private readonly Dictionary<int, List<(int Group, int Phrase)>> byFirstTerm = [];

    /// <param name="groups">The groups, with phrases as plain text.</param>
    /// <param name="terms">
    /// The archive's terms. A group is used if at least one of its phrases consists of these terms only. All terms of
    /// the used groups are added.
    /// </param>
    public SynonymPhrases(ImmutableArray<ImmutableArray<string>> groups, StringTable terms)
    {
        var used = groups
            .Select(group => (
                Texts: group, Stems: group.Select(SplitIntoStems).Where(phrase => phrase.Length > 0).ToArray()))
            .Where(group => group.Stems.Any(phrase => phrase.All(stem => terms.Find(stem) != StringTable.NotFound)))
            .Select(group => (
                group.Texts, Terms: Array.ConvertAll(group.Stems, phrase => Array.ConvertAll(phrase, terms.Add))))
            .ToList();
        Used = [.. used.Select(group => group.Texts)];
        this.groups = [.. used.Select(group => group.Terms)];
        for (var group = 0; group < this.groups.Length; group++)
        {
            for (var phrase = 0; phrase < this.groups[group].Length; phrase++)
            {
                byFirstTerm.TryAdd(this.groups[group][phrase][0], []);
                byFirstTerm[this.groups[group][phrase][0]].Add((group, phrase));
            }
        }
    }

    /// <summary>The groups that are used, with phrases as plain text.</summary>
    public ImmutableArray<ImmutableArray<string>> Used { get; }

    public bool IsEmpty => byFirstTerm.Count == 0;

    /// <param name="text">The stems of the text, as term numbers.</param>
    /// <param name="found">Receives the phrases, by their group and their position in it.</param>
    public void Find(ReadOnlySpan<int> text, HashSet<(int Group, int Phrase)> found)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (byFirstTerm.TryGetValue(text[start], out var candidates))
            {
                foreach (var candidate in candidates)
                {
                    if (text[start..].StartsWith(groups[candidate.Group][candidate.Phrase]))
                    {
                        found.Add(candidate);
                    }
                }
            }
        }
    }

    /// <summary>The terms of a phrase's synonyms: of all other phrases of its group.</summary>
    public IEnumerable<int> GetSynonymTerms((int Group, int Phrase) found) =>
        groups[found.Group].Where((_, phrase) => phrase != found.Phrase).SelectMany(phrase => phrase);

    private static string[] SplitIntoStems(string phrase) =>
    [
        .. DanishTokenizer.Tokenize(phrase).Where(word => !DanishStopWords.Contains(word))
            .Select(word => DanishStemmer.Stem(word).ToString()),
    ];
}
