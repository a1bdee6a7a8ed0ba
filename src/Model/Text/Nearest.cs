namespace Site.Model;

/// <summary>Guesses what somebody meant to write.</summary>
internal static class Nearest
{
    /// <summary>No slip makes a longer one, and the time grows by the square.</summary>
    private const int LongestWord = 300;

    /// <summary>The candidate closest to a word, or null where none is close enough to be a likely slip.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        var closest = candidates.Where(
            candidate => word.Length <= LongestWord && Math.Abs(candidate.Length - word.Length) <= FarthestFrom(word))
            .Select(candidate => (candidate, distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            // As far apart as they are long, they have not a letter in common.
            .Where(pair => pair.distance < Math.Max(word.Length, pair.candidate.Length))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return closest.candidate is not null && closest.distance <= FarthestFrom(word) ? closest.candidate : null;
    }

    private static int FarthestFrom(string word) => Math.Max(2, word.Length / 3);

    /// <summary>"Mente du »x«?" where there is a likely word, else the list of all, at most twelve.</summary>
    public static string Suggestion(string word, IReadOnlyCollection<string> candidates) =>
        To(word, candidates) is { } nearest ? $"Mente du »{nearest}«?"
        : candidates.Count == 0 ? "Der er ingen at vælge imellem endnu."
        : candidates.Count <= 12 ? $"Vælg mellem: {string.Join(", ", candidates)}."
        : $"Vælg for eksempel mellem: {string.Join(", ", candidates.Take(12))} …";

    /// <summary>Levenshtein's distance (1966): the least number of letters to insert, delete or replace.</summary>
    private static int Distance(string a, string b)
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
