using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Tokens;

namespace Site.Documents.Pdf;

/// <summary>
/// Estimates the size of PDF pages before they are read, in text bytes and operators, counting a form each time it is
/// drawn. Nested forms can make a page of a small file grow exponentially (ISO 32000-1, 8.10).
/// </summary>
/// <param name="document">The document.</param>
/// <param name="filters">The decoders of its streams.</param>
internal sealed class PageWeights(PdfDocument document, BudgetedFilters filters) : IPageFactory<PageWeight>
{
    private readonly Dictionary<IndirectReference, long> forms = [];

    public PageWeight Create(
        int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations)
    {
        var resources = Direct(Entry(dictionary, "Resources")) ?? pageTreeMembers.ParentResources.LastOrDefault();
        var contents = Direct(Entry(dictionary, "Contents"));
        var streams = contents is ArrayToken several ? several.Data.Select(Direct) : [contents];
        var weights = streams.OfType<StreamToken>().Select(stream => WeightOf(stream, resources));
        return new PageWeight(weights.Aggregate(0L, Sum));
    }

    private long WeightOf(StreamToken stream, IToken? resources)
    {
        var content = new ContentScan(stream.Decode(filters).Span);
        return content.Drawn.Select(name => WeightOfForm(name, resources)).Aggregate(content.Weight, Sum);
    }

    private long WeightOfForm(string name, IToken? resources)
    {
        var entry = Entry(Direct(Entry(resources, "XObject")), name);
        if (entry is not IndirectReferenceToken { Data: var reference })
        {
            return 0;
        }

        if (!forms.TryGetValue(reference, out var weight))
        {
            // The library skips a form that draws itself, so it weighs nothing.
            forms[reference] = 0;
            var form = Direct(entry) as StreamToken;
            var isForm = Entry(form?.StreamDictionary, "Subtype") is NameToken { Data: "Form" };
            var own = Direct(Entry(form?.StreamDictionary, "Resources")) ?? resources;
            forms[reference] = weight = isForm ? WeightOf(form!, own) : 0;
        }

        return weight;
    }

    private static IToken? Entry(IToken? dictionary, string name) =>
        (dictionary as DictionaryToken)?.Data.GetValueOrDefault(name);

    private IToken? Direct(IToken? token) =>
        token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data)?.Data : token;

    private static long Sum(long one, long other) => Math.Min(one + other, int.MaxValue);
}

/// <param name="Value">Text bytes and operators, capped at <see cref="int.MaxValue"/>.</param>
internal sealed record PageWeight(long Value);
