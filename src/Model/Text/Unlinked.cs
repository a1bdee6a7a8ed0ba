using Markdig.Syntax.Inlines;

namespace Site.Model;

/// <summary>
/// Text in which the author suppresses automatic links: <c>[Birken]{.ingen-link}</c>. Its children are plain text.
/// </summary>
public sealed class UnlinkedText : ContainerInline;

/// <summary>
/// The mark <c>{.ingen-link}</c> on its own, which has no output. Right after an emphasis
/// (<c>*Birken*{.ingen-link}</c>) it suppresses automatic links in the emphasis. Anywhere else it suppresses them in
/// the whole paragraph, list item or table cell.
/// </summary>
public sealed class UnlinkedMark : LeafInline;
