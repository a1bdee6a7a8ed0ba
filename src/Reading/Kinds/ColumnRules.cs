using System.Collections.Immutable;
using Site.Model;

namespace Site.Reading.Kinds;

/// <summary>A column with what its figures must add up to.</summary>
/// <param name="Column">The column.</param>
/// <param name="Place">Where it is described.</param>
/// <param name="Total">What the source says its ordinary rows sum to, or null.</param>
/// <param name="Difference">Fields of which it is the first minus the second, in every row; empty for none.</param>
/// <param name="Tolerance">By how much rounding may make sums and differences differ.</param>
internal sealed record ColumnRules(DataColumn Column, SourcePlace Place, decimal? Total, ImmutableArray<string> Difference, decimal Tolerance)
{
    /// <summary>Reads one entry of <c>kolonner</c>; null where it lacks what it needs.</summary>
    public static ColumnRules? Read(Fields fields)
    {
        var (field, title, type) = (fields.RequiredText("felt"), fields.RequiredText("titel"), fields.RequiredWord("type", FixedVocabularies.ColumnTypes));
        var (total, tolerance) = (fields.Decimal("i alt"), fields.Decimal("tolerance"));
        ImmutableArray<string> difference = [.. fields.List("forskel").Select(name => name.Text)];
        fields.RejectUnknownKeys();
        return field is null || title is null || type is null ? null
            : new ColumnRules(new DataColumn(field, title, type.Value), fields.Place, total, difference, tolerance ?? 0);
    }
}
