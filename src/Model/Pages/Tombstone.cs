namespace Site.Model;

/// <summary>What is left of a withdrawn page: that there was one.</summary>
/// <param name="Id">Its address.</param>
/// <param name="From">The day it was withdrawn.</param>
public sealed record Tombstone(PageId Id, DateOnly From);
