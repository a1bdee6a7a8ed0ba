using System.Collections.Immutable;
using System.Text.Json;
using Site.Indexing.Engines;
using Site.Indexing.Pages;
using Site.Indexing.Terms;

namespace Site.Tests.Indexing.Engines;

public class SettingsFileTests
{
    [Fact]
    public void TheFieldsAndWeightsAreThoseOfTheSitesOwnIndex() => Assert.Equal(
        ["titel^8", "beslutning^3", "tekst^1", "sag^5", "emne^2", "form^2", "afledt^0.9"],
        Strings(Write([], []).GetProperty("settings").GetProperty("index").GetProperty("query"), "default_field"));

    [Fact]
    public void EveryFieldThatQueriesSearchIsInTheMapping()
    {
        var fields = Write([], []).GetProperty("mappings").GetProperty("properties");

        Assert.All(
            SearchField.All.Append(SearchField.Forms).Append(SearchField.Derived),
            field => Assert.Equal("text", fields.GetProperty(field.Name).GetProperty("type").GetString()));
    }

    [Fact]
    public void ASynonymRuleHasTheWordsOfItsPhrasesWithoutStopWords()
    {
        var settings = Write(
            [], [["SEL", "lov om social service"], ["TI/HCN", "Taleinstituttet"], ["og", "ene"]]);

        Assert.Equal(
            ["sel, lov social service", "ti hcn, taleinstituttet"],
            Strings(Filter(settings, "synonymer"), "synonyms"));
    }

    [Fact]
    public void TheListOfPartsLeavesOutShortOnesAndIsInOrdinalOrder()
    {
        var settings = Write([new("ældre", 1), new("takst", 9), new("syn", 9), new("analyse", 2)], []);

        Assert.Equal(["analyse", "takst", "ældre"], Strings(Filter(settings, "dele"), "word_list"));
    }

    [Fact]
    public void ALongListKeepsThePartsOfMostCompounds()
    {
        var rare = Enumerable.Range(0, 10_000).Select(number => new CompoundPart($"del{number:D5}", 1));

        var words = Strings(Filter(Write([.. rare, new CompoundPart("takst", 2)], []), "dele"), "word_list");

        Assert.Equal(10_000, words.Length);
        Assert.Contains("takst", words);
        Assert.DoesNotContain("del09999", words);
    }

    private static JsonElement Write(
        ImmutableArray<CompoundPart> parts, ImmutableArray<ImmutableArray<string>> synonyms)
    {
        using var output = new MemoryStream();
        SettingsFile.Write(output, new(parts, synonyms));
        return JsonDocument.Parse(output.ToArray()).RootElement;
    }

    private static JsonElement Filter(JsonElement settings, string name) =>
        settings.GetProperty("settings").GetProperty("analysis").GetProperty("filter").GetProperty(name);

    private static string[] Strings(JsonElement parent, string name) =>
        [.. parent.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
}
