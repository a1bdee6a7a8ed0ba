namespace Site.Indexing.Compounds;

/// <summary>A part of a compound, by its place in the word.</summary>
/// <param name="Start">Its first character in the word.</param>
/// <param name="Length">The length of the part.</param>
/// <param name="StemLength">The length of its stem, which has the same start.</param>
internal readonly record struct WordPart(int Start, int Length, int StemLength)
{
    public ReadOnlySpan<char> FindIn(string word) => word.AsSpan(Start, Length);

    public ReadOnlySpan<char> FindStemIn(string word) => word.AsSpan(Start, StemLength);
}
