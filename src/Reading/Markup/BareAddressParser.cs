using System.Buffers;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Site.Reading.Markup;

/// <summary>
/// Turns bare addresses that begin with https://, http:// or www. into links. Markdig's own parser does not stop at
/// Danish quotation marks or at the pipe between table cells.
/// </summary>
internal sealed class BareAddressParser : AutoLinkParser
{
    private const string TrailingPunctuation = ".,:;!?'\"’*_~";

    private static readonly SearchValues<char> Terminators = SearchValues.Create("|»«„“”\">\\");

    public BareAddressParser()
        : base(new AutoLinkOptions { UseHttpsForWWWLinks = true, ValidPreviousCharacters = "*_~(|:»«„“”\"'/" }) =>
        OpeningCharacters = ['h', 'w'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var end = slice.AsSpan().IndexOfAny(Terminators);
        var bounded = end < 0 ? slice : new StringSlice(slice.Text, slice.Start, slice.Start + end - 1);
        if (!base.Match(processor, ref bounded))
        {
            return false;
        }

        var link = (LinkInline)processor.Inline!;
        var address = (LiteralInline)link.FirstChild!;
        var trimmed = address.Content.Length - address.Content.AsSpan().TrimEnd(TrailingPunctuation).Length;
        slice.Start = address.Content.End + 1 - trimmed;
        address.Content.End -= trimmed;
        link.Url = link.Url![..^trimmed];
        link.Span.End -= trimmed;
        (link.UrlSpan, address.Span) = (link.Span, link.Span);
        link.GetAttributes().AddClass("address");
        return true;
    }
}
