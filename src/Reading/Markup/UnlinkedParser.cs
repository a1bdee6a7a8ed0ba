using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Site.Model;

namespace Site.Reading.Markup;

/// <summary>
/// Parses <c>[words]{.ingen-link}</c> and <c>{.ingen-link}</c>, with which authors suppress automatic links. Only this
/// one class is supported: Markdig's generic attributes would let content set any HTML attribute.
/// </summary>
internal sealed class UnlinkedParser : InlineParser
{
    private const string Mark = "{.ingen-link}";

    /// <summary>Longer than any real phrase. Limits the search in a text full of brackets.</summary>
    private const int MaxPhraseLength = 200;

    public UnlinkedParser() => OpeningCharacters = ['[', '{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        if (rest.StartsWith(Mark, StringComparison.Ordinal))
        {
            return Accept(processor, ref slice, new UnlinkedMark(), Mark.Length);
        }

        var end = rest[..Math.Min(rest.Length, MaxPhraseLength)].IndexOf(']');
        if (slice.CurrentChar != '[' || end < 2
            || !rest[(end + 1)..].StartsWith(Mark, StringComparison.Ordinal)
            || rest[1..end].ContainsAny('[', '\n'))
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start + 1, out var line, out var column);
        var words = new LiteralInline(new StringSlice(slice.Text, slice.Start + 1, slice.Start + end - 1))
        {
            Line = line,
            Column = column,
        };
        words.Span = new(start, start + end - 2);
        return Accept(
            processor, ref slice, new UnlinkedText { IsClosed = true }.AppendChild(words), end + 1 + Mark.Length);
    }

    private static bool Accept(InlineProcessor processor, ref StringSlice slice, Inline found, int length)
    {
        found.Span.Start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        found.Span.End = found.Span.Start + length - 1;
        (found.Line, found.Column) = (line, column);
        processor.Inline = found;
        slice.Start += length;
        return true;
    }
}
