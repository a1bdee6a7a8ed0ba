using System.Collections.Immutable;
using Site.Model;

namespace Site.Theme.Parts.Figures;

/// <summary>The geometry of a step of an approval path.</summary>
/// <param name="Number">The step's number in the list below the picture, from 1.</param>
/// <param name="Status">The step's status.</param>
/// <param name="X">The step's centre, percent of the picture's width.</param>
/// <param name="Y">The step's centre, em.</param>
public sealed record StepGeometry(int Number, StepStatus Status, decimal X, decimal Y);

/// <summary>The horizontal lane of a deciding body.</summary>
/// <param name="DecidingBody">The name of the body.</param>
/// <param name="Y">The vertical position of the lane's line, em. The name is above the line.</param>
public sealed record Lane(string DecidingBody, decimal Y);

/// <summary>
/// The geometry of the picture of an approval path. Each deciding body has a lane. The lanes are in order of first
/// occurrence, from top to bottom. The steps go from left to right with equal spacing, as some have no date. Horizontal
/// lengths are in percent, vertical lengths in em.
/// </summary>
public sealed record PathGeometry(ImmutableArray<Lane> Lanes, ImmutableArray<StepGeometry> Steps, decimal Height)
{
    private const decimal LaneHeight = 3.8m, FirstLane = 2.7m, Margin = 4;

    /// <param name="path">The steps, in order; may be empty.</param>
    public static PathGeometry From(ImmutableArray<ApprovalStep> path)
    {
        var lanes = path.Select(step => step.DecidingBody).Distinct(StringComparer.Ordinal)
            .Select((body, index) => new Lane(body, FirstLane + (index * LaneHeight))).ToImmutableArray();
        var laneYs = lanes.ToDictionary(lane => lane.DecidingBody, lane => lane.Y, StringComparer.Ordinal);
        var spacing = path.Length > 1 ? (100 - (2 * Margin)) / (path.Length - 1) : 0;
        var steps = path.Select((step, index) =>
            new StepGeometry(index + 1, step.Status, Margin + (index * spacing), laneYs[step.DecidingBody]));
        return new PathGeometry(lanes, [.. steps], (lanes.Length * LaneHeight) + .2m);
    }
}
