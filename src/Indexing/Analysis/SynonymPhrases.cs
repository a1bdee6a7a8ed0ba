using System.Collections.Immutable;

namespace Site.Indexing.Analysis;

/// <summary>Groups of words and phrases that mean the same, as sequences of term numbers.</summary>
internal sealed class SynonymPhrases
{
    private readonly int[][][] groups;
    private readonly Dictionary<int, List<(int Group, int Phrase)>> byFirstTerm = [];

    /// <param name="groups">Each phrase as people write it.</param>
    /// <param name="terms">The archive's terms; gets those of phrases added whose group the archive can call for.</param>
    public SynonymPhrases(ImmutableArray<ImmutableArray<string>> groups, WordList terms)
    {
        this.groups =
        [
            .. groups.Select(group => group.Select(Stems).Where(phrase => phrase.Length > 0).ToArray())
                .Where(group => group.Any(phrase => phrase.All(stem => terms.Find(stem) != WordList.None)))
                .Select(group => Array.ConvertAll(group, phrase => Array.ConvertAll(phrase, terms.NumberOf))),
        ];
        for (var group = 0; group < this.groups.Length; group++)
        {
            for (var phrase = 0; phrase < this.groups[group].Length; phrase++)
            {
                byFirstTerm.TryAdd(this.groups[group][phrase][0], []);
                byFirstTerm[this.groups[group][phrase][0]].Add((group, phrase));
            }
        }
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => byFirstTerm.Count == 0;

    /// <summary>Adds the phrases that a text has.</summary>
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

    /// <summary>The terms of a group's other phrases.</summary>
    public IEnumerable<int> Others((int Group, int Phrase) found) => groups[found.Group].Where((_, phrase) => phrase != found.Phrase).SelectMany(phrase => phrase);

    private static string[] Stems(string phrase) =>
        [.. DanishTokenizer.Tokens(phrase).Where(word => !DanishStopWords.Contains(word)).Select(word => DanishStemmer.Stem(word).ToString())];
}
