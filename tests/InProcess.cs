using System.Collections.Immutable;
using Site.Commands;
using Site.Model;

namespace Site.Tests;

/// <summary>
/// Runs the program's stages in this process, for tests that would otherwise start it dozens of times.
/// </summary>
internal static class InProcess
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    /// <summary>Returns the problems that <c>check</c> finds in the folder's <c>input/</c>.</summary>
    public static Task<ImmutableArray<Problem>> CheckAsync(TemporaryFolder folder) => RunAsync(folder, null);

    /// <summary>Builds the folder's <c>input/</c> into a subfolder.</summary>
    /// <returns>The problems. If any is an error, nothing is published.</returns>
    public static Task<ImmutableArray<Problem>> BuildAsync(TemporaryFolder folder, string output = "output") =>
        RunAsync(folder, folder.File(output));

    private static Task<ImmutableArray<Problem>> RunAsync(TemporaryFolder folder, string? output) =>
        new SiteBuild(
            new BuildRequest(folder.File("input"), output, ImmutableDictionary<string, string>.Empty, Today),
            StageTimer.Silent).RunAsync();
}
