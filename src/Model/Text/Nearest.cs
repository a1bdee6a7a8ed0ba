namespace Site.Model;

/// <summary>Finds the candidate that the author of a misspelt word probably meant.</summary>
internal static class Nearest
{
    /// <summary>Longer words are no typing errors, and computing the distance takes quadratic time.</summary>
    private const int LongestWord = 300;

    /// <summary>
    /// The candidate with the least edit distance; null if none is close enough to be a typing error.
    /// </summary>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }

        var (lower, limit) = (word.ToLowerInvariant(), MaxDistanceFrom(word));
        var closest = candidates.Where(candidate => Math.Abs(candidate.Length - word.Length) <= limit)
            .Select(candidate => (candidate, distance: ComputeDistance(lower, candidate.ToLowerInvariant())))
            // A distance equal to the greater length means that no letter matches.
            .Where(pair => pair.distance < Math.Max(word.Length, pair.candidate.Length))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return closest.candidate is not null && closest.distance <= limit ? closest.candidate : null;
    }

    private static int MaxDistanceFrom(string word) => Math.Max(2, word.Length / 3);

    /// <summary>
    /// A Danish remedy: "Mente du »x«?" if a candidate is close, else a list of at most twelve candidates.
    /// </summary>
    public static string Suggest(string word, IReadOnlyCollection<string> candidates) =>
        Find(word, candidates) is { } nearest ? $"Mente du »{nearest}«?"
        : candidates.Count == 0 ? "Der er ingen at vælge imellem endnu."
        : candidates.Count <= 12 ? $"Vælg mellem: {string.Join(", ", candidates)}."
        : $"Vælg for eksempel mellem: {string.Join(", ", candidates.Take(12))} …";

    /// <summary>The Levenshtein distance (1966).</summary>
    private static int ComputeDistance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
