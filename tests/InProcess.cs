using System.Collections.Immutable;
using Site.Commands;
using Site.Model;

namespace Site.Tests;

/// <summary>
/// The program's own stages run in this process, for tests that would otherwise start it dozens of times.
/// </summary>
internal static class InProcess
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    /// <summary>What <c>check</c> finds in a folder's <c>input/</c>.</summary>
    public static Task<ImmutableArray<Problem>> CheckAsync(TemporaryFolder folder) => RunAsync(folder, null);

    /// <summary>Builds a folder's <c>input/</c> into another folder of it.</summary>
    /// <returns>What is wrong; nothing is published where that is more than warnings.</returns>
    public static Task<ImmutableArray<Problem>> BuildAsync(TemporaryFolder folder, string output = "output") =>
        RunAsync(folder, folder.File(output));

    private static Task<ImmutableArray<Problem>> RunAsync(TemporaryFolder folder, string? output) =>
        new SiteBuild(
            new BuildRequest(folder.File("input"), output, ImmutableDictionary<string, string>.Empty, Today),
            StageTimer.Silent).RunAsync();
}
