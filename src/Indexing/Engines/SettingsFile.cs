using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Site.Indexing.Danish;
using Site.Indexing.Pages;
using Site.Indexing.Shards;
using Site.Indexing.Terms;

namespace Site.Indexing.Engines;

/// <summary>
/// Writes the settings and mappings of an index in OpenSearch or Elasticsearch for the documents of
/// <see cref="BulkFile"/>: the same fields and weights as the site's own index, Danish stems, the archive's synonyms,
/// and its compounds found by their parts.
/// </summary>
internal static class SettingsFile
{
    /// <summary>
    /// The most parts in the list of the decompounder: about 120 kB. All nodes of a cluster exchange the settings.
    /// Parts also match inside other words by chance, so more parts make more false matches.
    /// </summary>
    private const int MaxParts = 10_000;

    /// <summary>
    /// The filter finds parts anywhere in a word: shorter ones ("ret", "syn") are mostly found by chance.
    /// </summary>
    private const int MinPartLength = 4;

    private const string Danish = "dansk", Stop = "dansk_stop", Stemmer = "dansk_stamme";
    private const string FormAnalyzer = "dansk_form", DerivedAnalyzer = "dansk_afledt";
    private const string Parts = "dele", SynonymFilter = "synonymer";

    /// <summary>Letters that are also written with two, in words that are already stemmed.</summary>
    private static readonly ImmutableArray<(string Letter, string Ascii)> Spellings =
        [("å", "aa"), ("æ", "ae"), ("ø", "oe")];

    public static void Write(Stream output, PartsAndSynonyms partsAndSynonyms)
    {
        var content = new JsonObject
        {
            ["settings"] = new JsonObject
            {
                ["index"] = new JsonObject { ["query"] = new JsonObject { ["default_field"] = CreateWeights() } },
                ["analysis"] = new JsonObject
                {
                    ["filter"] = CreateFilters(partsAndSynonyms),
                    ["analyzer"] = CreateAnalyzers(),
                },
            },
            ["mappings"] = CreateMappings(),
        };
        using var json = new Utf8JsonWriter(output, IndexJson.Options);
        content.WriteTo(json);
    }

    /// <summary>The fields that a query searches if it names none, with their weights: <c>titel^8</c>.</summary>
    private static JsonArray CreateWeights() =>
    [
        .. SearchField.All.Append(SearchField.Forms).Append(SearchField.Derived).Select(field =>
            JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{field.Name}^{field.Boost}"))),
    ];

    private static JsonObject CreateFilters(PartsAndSynonyms partsAndSynonyms)
    {
        string[] words = [.. ChooseParts(partsAndSynonyms.Parts)];
        var filters = new JsonObject
        {
            [Stop] = new JsonObject { ["type"] = "stop", ["stopwords"] = "_danish_" },
            [Stemmer] = new JsonObject { ["type"] = "stemmer", ["language"] = "danish" },
            [SynonymFilter] = new JsonObject
            {
                ["type"] = "synonym",
                ["lenient"] = true,
                ["synonyms"] = ToArray(CreateRules(partsAndSynonyms.Synonyms)),
            },
            [Parts] = new JsonObject
            {
                ["type"] = "dictionary_decompounder",
                ["min_subword_size"] = MinPartLength,
                ["max_subword_size"] = words.Select(word => word.Length).Append(MinPartLength).Max(),
                ["only_longest_match"] = true,
                ["word_list"] = ToArray(words),
            },
        };
        foreach (var (letter, ascii) in Spellings)
        {
            filters[ascii] = new JsonObject
            {
                ["type"] = "pattern_replace",
                ["pattern"] = letter,
                ["replacement"] = ascii,
            };
        }

        return filters;
    }

    /// <summary>The parts that occur in the most compounds, in ordinal order.</summary>
    private static IEnumerable<string> ChooseParts(ImmutableArray<CompoundPart> parts) => parts
        .Where(part => part.Form.Length >= MinPartLength)
        .OrderByDescending(part => part.Compounds).ThenBy(part => part.Form, StringComparer.Ordinal)
        .Take(MaxParts).Select(part => part.Form)
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>
    /// One rule for each group, such as <c>hjemløs, boligløs</c>. Stop words are removed before the filter matches the
    /// rules, so the rules have none.
    /// </summary>
    private static IEnumerable<string> CreateRules(ImmutableArray<ImmutableArray<string>> synonyms) => synonyms
        .Select(group => group.Select(RemoveStopWords).Where(phrase => phrase.Length > 0)
            .Distinct(StringComparer.Ordinal).ToList())
        .Where(group => group.Count > 1).Select(group => string.Join(", ", group));

    private static string RemoveStopWords(string phrase) =>
        string.Join(' ', DanishTokenizer.Tokenize(phrase).Where(word => !DanishStopWords.Contains(word)));

    private static JsonObject CreateAnalyzers()
    {
        var spellings = Spellings.Select(spelling => spelling.Ascii).ToArray();
        return new()
        {
            [Danish] = CreateAnalyzer(["lowercase", Stop, Stemmer, .. spellings]),
            [FormAnalyzer] = CreateAnalyzer(["lowercase", Stop, .. spellings]),
            [DerivedAnalyzer] = CreateAnalyzer(["lowercase", Stop, Parts, Stemmer, .. spellings, SynonymFilter]),
        };
    }

    private static JsonObject CreateAnalyzer(IEnumerable<string> filters) =>
        new() { ["type"] = "custom", ["tokenizer"] = "standard", ["filter"] = ToArray(filters) };

    /// <summary>Fields that are not listed are stored but not searched, so a body may add its own.</summary>
    private static JsonObject CreateMappings()
    {
        var fields = new JsonObject();
        foreach (var field in EngineField.All)
        {
            fields[field.Name] = field.CreateMapping();
        }

        foreach (var field in SearchField.All)
        {
            fields[field.Name] = CreateTextMapping(Danish, SearchField.Forms.Name, SearchField.Derived.Name);
        }

        fields[SearchField.Forms.Name] = CreateTextMapping(FormAnalyzer);
        fields[SearchField.Derived.Name] = CreateTextMapping(DerivedAnalyzer);
        foreach (var facet in Facet.All)
        {
            fields[EngineField.NameOf(facet)] = new JsonObject { ["type"] = "keyword" };
        }

        return new() { ["dynamic"] = false, ["properties"] = fields };
    }

    private static JsonObject CreateTextMapping(string analyzer, params string[] copies)
    {
        var mapping = new JsonObject { ["type"] = "text", ["analyzer"] = analyzer };
        if (copies.Length > 0)
        {
            mapping["copy_to"] = ToArray(copies);
        }

        return mapping;
    }

    private static JsonArray ToArray(IEnumerable<string> texts) =>
        new([.. texts.Select(text => JsonValue.Create(text))]);
}
