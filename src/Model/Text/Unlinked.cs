using Markdig.Syntax.Inlines;

namespace Site.Model;

/// <summary>
/// Words that the author wants left as they are: <c>[Birken]{.ingen-link}</c>. Its children are plain text.
/// </summary>
public sealed class UnlinkedText : ContainerInline;

/// <summary>
/// The mark <c>{.ingen-link}</c> by itself, which shows nothing: just after an emphasis (<c>*Birken*{.ingen-link}</c>)
/// it keeps links out of that emphasis; anywhere else out of its whole paragraph, list item or table cell.
/// </summary>
public sealed class UnlinkedMark : LeafInline;
