using System.Collections.Immutable;
using Site.Model;

namespace Site.Reading.Pages;

/// <summary>The result of reading one page's file.</summary>
/// <param name="File">The file, relative to the input folder.</param>
/// <param name="Content">
/// The page; null if the file cannot be read, is at an invalid path, or lacks what the id is made of.
/// </param>
/// <param name="Problems">Its problems, sorted.</param>
/// <param name="KnownKeys">
/// The keys that its kind declares, if the page inherits from a <c>_directory.yml</c>; else empty.
/// </param>
internal sealed record PageReading(
    string File, Content? Content, ImmutableArray<Problem> Problems, IReadOnlyCollection<string> KnownKeys);
