namespace Site.Model;

/// <summary>A value as it is written.</summary>
/// <param name="Text">Without blanks at either end.</param>
/// <param name="Place">Where it stands.</param>
public readonly record struct PlacedText(string Text, SourcePlace Place);
