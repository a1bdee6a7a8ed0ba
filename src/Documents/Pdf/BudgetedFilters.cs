using Site.Documents.Content;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Site.Documents.Pdf;

/// <summary>The decoders of PDF streams, each stopped before it unpacks more than the budget.</summary>
internal sealed class BudgetedFilters(ReadingBudget budget) : IFilterProvider
{
    private readonly IFilterProvider filters = DefaultFilterProvider.Instance;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Budgeted(filters.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Budgeted(filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Budgeted(filters.GetAllFilters());

    private List<IFilter> Budgeted(IReadOnlyList<IFilter> plain) =>
        [.. plain.Select(filter => new BudgetedFilter(filter, budget))];

    /// <param name="filter">The decoder.</param>
    /// <param name="budget">What may still be unpacked.</param>
    private sealed class BudgetedFilter(IFilter filter, ReadingBudget budget) : IFilter
    {
        /// <summary>
        /// A code of LZW can stand for four thousand bytes, so a long stream of it is not unpacked to see.
        /// </summary>
        private const int LongestLzw = 100_000, LongestRunLength = 1_000_000;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            var isTooLong = filter switch
            {
                FlateFilter => Packed.Length(input, budget.BytesLeft) > budget.BytesLeft,
                LzwFilter => input.Length > LongestLzw,
                RunLengthFilter => input.Length > LongestRunLength,
                _ => false,
            };
            if (isTooLong)
            {
                budget.Exceed();
            }

            var decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.TakeBytes(decoded.Length);
            return decoded;
        }
    }
}
