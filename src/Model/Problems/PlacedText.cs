namespace Site.Model;

/// <summary>A text from a file, and its place.</summary>
/// <param name="Text">The text, trimmed.</param>
/// <param name="Place">Where it begins.</param>
public readonly record struct PlacedText(string Text, SourcePlace Place);
