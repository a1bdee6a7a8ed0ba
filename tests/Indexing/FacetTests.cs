using System.Collections.Immutable;
using Site.Indexing.Pages;
using Site.Model;

namespace Site.Tests.Indexing;

/// <summary>Narrowing and counting, against the same sums made the plain way.</summary>
public class FacetTests
{
    private static readonly ImmutableArray<string> Topics = ["a", "b", "c", "d"];

    [Fact]
    public void CountsOfAFacetIgnoreItsOwnChoices()
    {
        var pages = Enumerable.Range(0, 300).Select(Page).ToImmutableArray();
        using var folder = new IndexFolder(pages, []);
        var choices = new { emne = new[] { "a", "b" }, forum = new[] { "f1" } };
        var outcome = Node.Run<Dictionary<string, Dictionary<string, int>>>(
            "facets.mjs", new { folder = folder.Path, text = "takst ", choices });

        var found = pages.Where((_, number) => number % 3 != 0).ToArray();
        Assert.Equal(Counted(found.Where(page => Has(page, "forum", "f1")), "emne"),
            outcome["emne"].ToImmutableSortedDictionary());
        Assert.Equal(Counted(found.Where(page => Has(page, "emne", "a") || Has(page, "emne", "b")), "forum"),
            outcome["forum"].ToImmutableSortedDictionary());
    }

    private static SearchablePage Page(int number)
    {
        ImmutableArray<FacetValue> topics = [.. Topics.Where((_, topic) => (number >> topic) % 2 == 1)
            .Select(topic => new FacetValue(topic, topic))];
        ImmutableArray<FacetValue> forum = number % 7 == 0 ? [] : [new($"f{number % 3}", "F")];
        return new(
            new($"{number}", ["", "", number % 3 == 0 ? "andet" : "takst", "", ""]),
            new("", $"/{number}/", "", "", "", ""),
            new PartialDate(2020, null, null),
            [.. Facet.All.Select(facet => facet.Key switch { "emne" => topics, "forum" => forum, _ => [] })]);
    }

    private static bool Has(SearchablePage page, string facet, string key) =>
        ValuesOf(page, facet).Any(value => value.Key == key);

    private static ImmutableArray<FacetValue> ValuesOf(SearchablePage page, string facet) =>
        page.Facets[Facet.All.Select(one => one.Key).ToList().IndexOf(facet)];

    private static ImmutableSortedDictionary<string, int> Counted(IEnumerable<SearchablePage> pages, string facet) =>
        pages.SelectMany(page => ValuesOf(page, facet)).CountBy(value => value.Key).ToImmutableSortedDictionary();
}
