using System.Collections.Immutable;

namespace Site.Commands.New;

/// <summary>The files of a new page.</summary>
/// <param name="Files">The page and, for a table, its CSV file, with paths below <c>input/</c>.</param>
/// <param name="Blanks">
/// Required keys without a value, for the author to fill in. Some are required only for some values of another key.
/// </param>
/// <param name="Task">What the author is to do next, in Danish.</param>
internal sealed record NewPage(
    ImmutableArray<(string Path, string Text)> Files, ImmutableArray<string> Blanks, string Task);
