using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>Finds the tariffs of a year: "takstbilaget for 2023".</summary>
internal sealed class TariffReferences(IEnumerable<TariffTable> tables)
{
    private readonly ILookup<int, PageId> byYear = tables
        .Where(table => table.Year is not null)
        .ToLookup(table => table.Year!.Value, table => table.Id);

    public IEnumerable<Finding> Find(Passage passage)
    {
        foreach (var noun in passage.Keywords(KeywordKind.Tariffs))
        {
            var next = passage.SkipSpace(noun.End);
            var year = passage.NumberAt(passage.StartsWithAt("for ", next) ? passage.SkipSpace(next + 4) : next, 4);
            if (year is { } known)
            {
                yield return Finding.FromDestinations(
                    noun.Start, known.End, byYear[known.Value].Select(id => new Destination(id)));
            }
        }
    }
}
