using System.Buffers;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Site.Reading.Markup;

/// <summary>
/// Makes links of bare addresses that begin with https://, http:// or www. Markdig's own parser does not stop at Danish
/// quotation marks or at the bar of a table cell.
/// </summary>
internal sealed class BareAddressParser : AutoLinkParser
{
    private const string NeverLast = ".,:;!?'\"’*_~";

    private static readonly SearchValues<char> Ends = SearchValues.Create("|»«„“”\">\\");

    public BareAddressParser()
        : base(new AutoLinkOptions { UseHttpsForWWWLinks = true, ValidPreviousCharacters = "*_~(|:»«„“”\"'/" }) =>
        OpeningCharacters = ['h', 'w'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var end = slice.AsSpan().IndexOfAny(Ends);
        var within = end < 0 ? slice : new StringSlice(slice.Text, slice.Start, slice.Start + end - 1);
        if (!base.Match(processor, ref within))
        {
            return false;
        }

        var link = (LinkInline)processor.Inline!;
        var address = (LiteralInline)link.FirstChild!;
        var cut = address.Content.Length - address.Content.AsSpan().TrimEnd(NeverLast).Length;
        slice.Start = address.Content.End + 1 - cut;
        address.Content.End -= cut;
        link.Url = link.Url![..^cut];
        link.Span.End -= cut;
        (link.UrlSpan, address.Span) = (link.Span, link.Span);
        link.GetAttributes().AddClass("address");
        return true;
    }
}
