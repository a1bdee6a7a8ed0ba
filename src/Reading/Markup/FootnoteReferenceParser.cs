using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Site.Reading.Markup;

/// <summary>
/// Parses a footnote reference, <c>[^1]</c>. Of two in a row, <c>[^1][^2]</c>, Markdig's own parser takes the first as
/// the text of a link.
/// </summary>
internal sealed class FootnoteReferenceParser : InlineParser
{
    public FootnoteReferenceParser() => OpeningCharacters = ['['];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var end = slice.AsSpan().IndexOfAny(']', '\n');
        if (slice.PeekChar(1) != '^' || end < 0
            || !processor.Document.TryGetLinkReferenceDefinition(slice.AsSpan()[1..end].ToString(), out var definition)
            || definition is not FootnoteLinkReferenceDefinition { CreateLinkInline: { } create })
        {
            return false;
        }

        var reference = create(processor, definition, null);
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        (reference.Line, reference.Column, reference.Span) = (line, column, new SourceSpan(start, start + end));
        processor.Inline = reference;
        slice.Start += end + 1;
        return true;
    }
}
