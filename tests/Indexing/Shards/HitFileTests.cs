using System.Collections.Immutable;
using System.Text.Json;
using Site.Indexing;
using Site.Indexing.Pages;

namespace Site.Tests.Indexing.Shards;

/// <summary>What a hit shows is what the page says, whatever letters it is written in.</summary>
public class HitFileTests
{
    [Theory]
    [InlineData("Takst for 2026: 1.250 kr. – \u201Cuændret\u201D")]
    [InlineData("Et \"citat\", en \\ og\nen ny linje\tmed tabulator")]
    [InlineData("Blød\u00ADbinde\u00ADstreg, hårdt\u00A0mellemrum og \u2028 linjeskift")]
    [InlineData("Ångström, naïve, Łódź, Ελλάδα, 中文, 😀")]
    public void ATextIsReadAsItWasWritten(string text) => Assert.Equal([text], TextsOfHits(text));

    [Fact]
    public void EveryLetterIsReadAsItWasWritten()
    {
        string[] texts = [.. Enumerable.Range(0, char.MaxValue + 1).Select(number => (char)number)
            .Where(letter => !char.IsSurrogate(letter)).Select(letter => $"a{letter}å")];

        Assert.Equal(texts, TextsOfHits(texts));
    }

    [Fact]
    public void HalfASurrogatePairBecomesTheReplacementCharacter() =>
        Assert.Equal(["a\uFFFDb"], TextsOfHits("a\uD83Db"));

    private static IEnumerable<string> TextsOfHits(params string[] texts) =>
        SearchIndexer.Build([.. texts.Select(Page)], [])
            .Files.Select(file => JsonDocument.Parse(file.Content).RootElement)
            .Where(json => json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 6)
                .Select(hit => hit[5].GetString()!);

    private static SearchablePage Page(string text, int number) => new(
        new($"{number}", ["", "", "", "", ""]), new("", "/", "", "", "", text), null,
            [.. Facet.All.Select(_ => ImmutableArray<FacetValue>.Empty)]);
}
