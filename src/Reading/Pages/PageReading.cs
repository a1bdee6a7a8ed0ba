using System.Collections.Immutable;
using Site.Model;

namespace Site.Reading.Pages;

/// <summary>What came of reading one page's file.</summary>
/// <param name="File">The file, below the input folder.</param>
/// <param name="Content">The page, or null where it cannot even be named.</param>
/// <param name="Problems">What is wrong with it.</param>
/// <param name="KnownKeys">The keys that its kind has, where it inherits from a folder; else none.</param>
internal sealed record PageReading(
    string File, Content? Content, ImmutableArray<Problem> Problems, IReadOnlyCollection<string> KnownKeys);
