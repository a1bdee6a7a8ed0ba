using System.Text.Json.Nodes;
using Site.Commands;
using Site.Model;

namespace Site.Tests.Commands;

/// <summary>Tests the structure of schemas; <see cref="SchemaTests"/> compares schemas with the build.</summary>
public class JsonSchemaTests
{
    private readonly JsonSchema schema = new(new Vocabularies(), new HashSet<string>());

    [Fact]
    public void ARequiredKeyMustHaveAValueAndAnOptionalOneMayBeEmpty()
    {
        var agreement = schema.Create(Agreement.Declaration);

        Assert.Contains("aftaletype", Names(agreement["required"]));
        Assert.NotNull(agreement["properties"]!["aftaletype"]!["enum"]);
        var optional = agreement["properties"]!["gælder-til"]!["anyOf"]!.AsArray();
        Assert.Equal(2, optional.Count);
        Assert.NotNull(optional[1]!["not"]);
    }

    [Fact]
    public void AListMayBeWrittenAsOneValue()
    {
        var topics = schema.Create(Page.Declaration)["properties"]!["emner"]!["anyOf"]!.AsArray();

        Assert.Equal("array", $"{topics[0]!["type"]}");
        Assert.True(JsonNode.DeepEquals(topics[0]!["items"], topics[1]));
    }

    [Fact]
    public void AKeyRequiredUnlessTheItemIsClosedHasARuleForEachOtherWord()
    {
        var rules = schema.Create(AgendaItem.Declaration)["allOf"]!.AsArray();

        Assert.All(rules, rule => Assert.Contains("titel", Names(rule!["then"]!["required"])));
        Assert.Equal(
            FixedVocabularies.OpennessWords.All.Where(word => word != FixedVocabularies.OpennessWords[Openness.Closed]),
            rules.Select(rule => $"{rule!["if"]!["properties"]!["åbenhed"]!["const"]}"));
    }

    [Fact]
    public void AVocabularyIsAListOfEntries()
    {
        var list = schema.Create(VocabularyKeys.Declaration);

        Assert.Equal("array", $"{list["type"]}");
        Assert.Contains("id", Names(list["items"]!["required"]));
        Assert.Equal("$schema", list.First().Key);
    }

    private static IEnumerable<string> Names(JsonNode? array) => array!.AsArray().Select(name => $"{name}");
}
