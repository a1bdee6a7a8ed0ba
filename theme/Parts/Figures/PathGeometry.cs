using System.Collections.Immutable;
using Site.Model;

namespace Site.Theme.Parts.Figures;

/// <summary>A step as drawn.</summary>
/// <param name="Number">From 1: the number it has in the list beside the picture.</param>
/// <param name="Status">Whether it had been taken.</param>
/// <param name="X">Its middle, percent of the width.</param>
/// <param name="Y">Its middle, em.</param>
public sealed record DrawnStep(int Number, StepStatus Status, decimal X, decimal Y);

/// <summary>A body's lane across the picture.</summary>
/// <param name="Body">Who.</param>
/// <param name="Y">The middle of its line, em; its name stands above.</param>
public sealed record Lane(string Body, decimal Y);

/// <summary>
/// Where the parts of an approval path's picture go: a lane for every body, from top to bottom as they first come, and
/// the steps from left to right in their order (not by the calendar: some steps have no date). Percent across, em down.
/// </summary>
public sealed record PathGeometry(ImmutableArray<Lane> Lanes, ImmutableArray<DrawnStep> Steps, decimal Height)
{
    private const decimal LaneHeight = 3.8m, FirstLane = 2.7m, Margin = 4;

    /// <param name="path">The steps in order; at least one.</param>
    public static PathGeometry Of(ImmutableArray<ApprovalStep> path)
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
