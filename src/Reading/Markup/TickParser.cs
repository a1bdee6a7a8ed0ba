using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Site.Reading.Markup;

/// <summary>
/// Reads <c>[x]</c> and <c>[ ]</c> at the beginning of a list item. Markdig's own parser takes them anywhere in it,
/// and for a link's text too.
/// </summary>
internal sealed class TickParser : TaskListInlineParser
{
    private const int Length = 3;

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        processor.GetSourcePosition(slice.Start) == processor.Block!.Span.Start
        && slice.PeekChar(Length).IsWhiteSpaceOrZero()
        && base.Match(processor, ref slice);
}
