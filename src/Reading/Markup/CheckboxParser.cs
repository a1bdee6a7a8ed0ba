using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Site.Reading.Markup;

/// <summary>
/// Parses a checkbox, <c>[x]</c> or <c>[ ]</c>, at the beginning of a paragraph of a list item. Markdig's own parser
/// accepts one anywhere in the item, and as the text of a link.
/// </summary>
internal sealed class CheckboxParser : TaskListInlineParser
{
    private const int Length = 3;

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        processor.GetSourcePosition(slice.Start) == processor.Block!.Span.Start
        && slice.PeekChar(Length).IsWhiteSpaceOrZero()
        && base.Match(processor, ref slice);
}
