using YamlDotNet.RepresentationModel;

namespace Site.Model;

/// <summary>A committed version of a file.</summary>
/// <param name="Time">The time of the commit.</param>
/// <param name="Hash">The hash of the Git blob: equal content has equal hashes.</param>
/// <param name="Source">
/// The content, read on first access; null if it cannot be read as a page and so was never published.
/// </param>
public sealed record FileVersion(DateTimeOffset Time, string Hash, Lazy<PageSource?> Source);

/// <summary>The content of a page's file before validation.</summary>
/// <param name="Keys">The front matter, without comments.</param>
/// <param name="Text">The text below it.</param>
public sealed record PageSource(YamlMappingNode Keys, string Text);
