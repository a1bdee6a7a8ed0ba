namespace Site.Model;

/// <summary>A place in a file that an editor can go to.</summary>
/// <param name="File">Path below <c>input/</c>, parts divided by <c>/</c>.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units as editors count.</param>
public readonly record struct SourcePlace(string File, int Line = 1, int Column = 1);
