namespace Site.Theme;

/// <summary>A step on the way from the front page to a page.</summary>
/// <param name="Title">What the step is called.</param>
/// <param name="Address">Where it leads; null for the page itself, which is the last step.</param>
public sealed record Crumb(string Title, string? Address);
