using System.Collections.Immutable;
using Site.Model;

namespace Site.Theme.Parts.Figures;

/// <summary>The geometry of a step.</summary>
/// <param name="Number">Its number in the list below the picture, from 1.</param>
/// <param name="Status">Its status.</param>
/// <param name="X">Its centre, percent of the width.</param>
/// <param name="Y">Its centre, em.</param>
public sealed record DrawnStep(int Number, StepStatus Status, decimal X, decimal Y);

/// <summary>The horizontal lane of a body.</summary>
/// <param name="Body">The body.</param>
/// <param name="Y">The vertical position of its line, em; its name is above.</param>
public sealed record Lane(string Body, decimal Y);

/// <summary>
/// The geometry of the picture of an approval path: a lane for each body, from top to bottom in order of first
/// occurrence, and the steps from left to right with equal spacing, as some have no date. Horizontal lengths are
/// percent, vertical ones em.
/// </summary>
public sealed record PathGeometry(ImmutableArray<Lane> Lanes, ImmutableArray<DrawnStep> Steps, decimal Height)
{
    private const decimal LaneHeight = 3.8m, FirstLane = 2.7m, Margin = 4;

    /// <param name="path">The steps in order; at least one.</param>
    public static PathGeometry From(ImmutableArray<ApprovalStep> path)
    {
        var lanes = path.Select(step => step.Body).Distinct(StringComparer.Ordinal)
            .Select((body, index) => new Lane(body, FirstLane + (index * LaneHeight))).ToImmutableArray();
        var heights = lanes.ToDictionary(lane => lane.Body, lane => lane.Y, StringComparer.Ordinal);
        var between = path.Length > 1 ? (100 - (2 * Margin)) / (path.Length - 1) : 0;
        var steps = path.Select((step, index) =>
            new DrawnStep(index + 1, step.Status, Margin + (index * between), heights[step.Body]));
        return new PathGeometry(lanes, [.. steps], (lanes.Length * LaneHeight) + .2m);
    }
}
