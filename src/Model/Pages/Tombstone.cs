namespace Site.Model;

/// <summary>The record of a withdrawn page, shown at its address.</summary>
/// <param name="Id">The id of the page.</param>
/// <param name="WithdrawnFrom">The day from which it is withdrawn.</param>
public sealed record Tombstone(PageId Id, DateOnly WithdrawnFrom);
