using Site.Documents.Content;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Site.Documents.Pdf;

/// <summary>The decoders of PDF streams, limited by the reading budget.</summary>
internal sealed class BudgetedFilters(ReadingBudget budget) : IFilterProvider
{
    private readonly IFilterProvider filters = DefaultFilterProvider.Instance;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Wrap(filters.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Wrap(filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Wrap(filters.GetAllFilters());

    private List<IFilter> Wrap(IReadOnlyList<IFilter> plain) =>
        [.. plain.Select(filter => new BudgetedFilter(filter, budget))];

    private sealed class BudgetedFilter(IFilter filter, ReadingBudget budget) : IFilter
    {
        /// <summary>
        /// Input limits in bytes. The output of these encodings is not measured beforehand. An LZW code may expand to
        /// 4,000 bytes.
        /// </summary>
        private const int MaxLzwInput = 100_000, MaxRunLengthInput = 1_000_000;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            var isTooLong = filter switch
            {
                FlateFilter => Zlib.MeasureDecompressed(input, budget.BytesLeft) > budget.BytesLeft,
                LzwFilter => input.Length > MaxLzwInput,
                RunLengthFilter => input.Length > MaxRunLengthInput,
                _ => false,
            };
            if (isTooLong)
            {
                budget.ThrowExceeded();
            }

            var decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.CountBytes(decoded.Length);
            return decoded;
        }
    }
}
