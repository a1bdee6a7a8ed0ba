namespace Site.Tests.Indexing;

/// <summary>What client-words.mjs is asked, and what it answers.</summary>
/// <param name="Stems">Words; their stems.</param>
/// <param name="Stops">Words; those that are stop words.</param>
internal sealed record ClientWords(string[] Stems, string[] Stops);
