using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Tokens;

namespace Site.Documents.Pdf;

/// <summary>
/// Estimates the size of PDF pages before they are read, in text bytes and operators. A form counts each time it is
/// drawn, as nested forms can make a page of a small file grow exponentially (ISO 32000-1, 8.10).
/// </summary>
/// <param name="document">The document.</param>
/// <param name="filters">Decode its streams.</param>
internal sealed class PageWeightFactory(PdfDocument document, BudgetedFilters filters) : IPageFactory<PageWeight>
{
    private readonly Dictionary<IndirectReference, long> forms = [];

    public PageWeight Create(
        int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations)
    {
        var resources = Resolve(Entry(dictionary, "Resources")) ?? pageTreeMembers.ParentResources.LastOrDefault();
        var contents = Resolve(Entry(dictionary, "Contents"));
        var streams = contents is ArrayToken several ? several.Data.Select(Resolve) : [contents];
        var weights = streams.OfType<StreamToken>().Select(stream => WeighStream(stream, resources));
        return new PageWeight(weights.Aggregate(0L, CappedSum));
    }

    private long WeighStream(StreamToken stream, IToken? resources)
    {
        var content = new ContentScan(stream.Decode(filters).Span);
        return content.DrawnNames.Select(name => WeighForm(name, resources)).Aggregate(content.Weight, CappedSum);
    }

    private long WeighForm(string name, IToken? resources)
    {
        var entry = Entry(Resolve(Entry(resources, "XObject")), name);
        if (entry is not IndirectReferenceToken { Data: var reference })
        {
            return 0;
        }

        if (!forms.TryGetValue(reference, out var weight))
        {
            // The library skips a form within itself, so a form weighs nothing while it is being weighed.
            forms[reference] = 0;
            var form = Resolve(entry) as StreamToken;
            var isForm = Entry(form?.StreamDictionary, "Subtype") is NameToken { Data: "Form" };
            var formResources = Resolve(Entry(form?.StreamDictionary, "Resources")) ?? resources;
            forms[reference] = weight = isForm ? WeighStream(form!, formResources) : 0;
        }

        return weight;
    }

    private static IToken? Entry(IToken? dictionary, string name) =>
        (dictionary as DictionaryToken)?.Data.GetValueOrDefault(name);

    private IToken? Resolve(IToken? token) =>
        token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data)?.Data : token;

    private static long CappedSum(long one, long other) => Math.Min(one + other, int.MaxValue);
}

/// <param name="Value">Text bytes and operators, capped at <see cref="int.MaxValue"/>.</param>
internal sealed record PageWeight(long Value);
