namespace Site.Model;

/// <summary>A position in a file of the content, shown with problems.</summary>
/// <param name="File">The path below <c>input/</c>, with <c>/</c> as separator.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units, as text editors count.</param>
public readonly record struct SourcePlace(string File, int Line = 1, int Column = 1);
