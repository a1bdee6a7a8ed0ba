using YamlDotNet.RepresentationModel;

namespace Site.Model;

/// <summary>A committed version of a file.</summary>
/// <param name="Time">When it was committed.</param>
/// <param name="Hash">git's name of its bytes: the same for the same bytes.</param>
/// <param name="Source">
/// What it says, read when it is first asked for; null where it is no page that can be read, so that it was never
/// published.
/// </param>
public sealed record FileVersion(DateTimeOffset Time, string Hash, Lazy<PageSource?> Source);

/// <summary>A page's file as its author wrote it, before it is checked.</summary>
/// <param name="Keys">The front matter; comments are not in it.</param>
/// <param name="Text">What stands below it.</param>
public sealed record PageSource(YamlMappingNode Keys, string Text);
