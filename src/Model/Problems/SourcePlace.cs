namespace Site.Model;

/// <summary>A position in a file, for an editor to go to.</summary>
/// <param name="File">The path below <c>input/</c>, with <c>/</c> as separator.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units, as text editors count.</param>
public readonly record struct SourcePlace(string File, int Line = 1, int Column = 1);
