namespace Site.Model;

/// <summary>A value as written, and its place.</summary>
/// <param name="Text">Trimmed.</param>
/// <param name="Place">Where it begins.</param>
public readonly record struct PlacedText(string Text, SourcePlace Place);
