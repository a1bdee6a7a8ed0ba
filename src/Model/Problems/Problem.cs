namespace Site.Model;

/// <summary>A mistake in the content, described for an office worker.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="What">What is wrong: one plain Danish sentence.</param>
/// <param name="Remedy">How to mend it: one plain Danish sentence.</param>
/// <param name="IsWarning">Whether the site may be published in spite of it.</param>
public sealed record Problem(SourcePlace Place, string What, string Remedy, bool IsWarning = false)
    : IComparable<Problem>
{
    /// <summary>By file, line, column, then text; ordinal.</summary>
    public int CompareTo(Problem? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byFile = string.CompareOrdinal(Place.File, other.Place.File);
        var byPosition = (Place.Line, Place.Column).CompareTo((other.Place.Line, other.Place.Column));
        return byFile != 0 ? byFile : byPosition != 0 ? byPosition : string.CompareOrdinal(What, other.What);
    }
}
