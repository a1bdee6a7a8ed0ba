namespace Site.Model;

/// <summary>The record of a withdrawn page, shown at its address.</summary>
/// <param name="Id">The id it had.</param>
/// <param name="From">The day it was withdrawn.</param>
public sealed record Tombstone(PageId Id, DateOnly From);
